package org.broadtape.articles.body.rendering;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.broadtape.articles.body.Address;
import org.broadtape.articles.body.Attachment;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Align;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.body.Provider;
import org.broadtape.kernel.Slug;

/// One rendering for a page.
final class PageBlocks extends HtmlBlocks {

    private final Pictures pictures;
    private final Wording wording;
    private final String host;
    private final String sizes;
    private final Set<String> ids = new HashSet<>();

    PageBlocks(Pictures pictures, Wording wording, String host, String sizes) {
        super(Markup.html());
        this.pictures = pictures;
        this.wording = wording;
        this.host = host;
        this.sizes = sizes;
    }

    @Override
    void heading(Block.Heading heading) {
        element("h" + heading.level(), heading.text(), "id", id(heading));
    }

    /// The prefix keeps a heading "Comments" apart from the frame's own ids.
    private String id(Block.Heading heading) {
        var slug = Slug.of(Inline.text(heading.text()), "part");
        var id = slug;
        for (var number = 2; !ids.add(id.value()); number++) {
            id = slug.numbered(number);
        }
        return "s-" + id.value();
    }

    @Override
    void pullQuote(Block.PullQuote quote) {
        out.open("blockquote", "class", "pull");
        element("p", quote.text());
        element("footer", quote.source());
        out.close("blockquote").line();
    }

    @Override
    void image(Block.Image image) {
        figure(image, "");
    }

    private void figure(Block.Image image, String cssClass) {
        pictures.of(image.ref()).ifPresent(picture -> {
            out.open("figure", "class", cssClass);
            PictureHtml.write(out, picture, image.alt(), sizes, false);
            caption(image.caption(), image.credit());
            out.close("figure").line();
        });
    }

    private void caption(List<Inline> caption, String credit) {
        if (!caption.isEmpty() || !credit.isEmpty()) {
            out.open("figcaption", "dir", Direction.of(caption));
            inlines(caption);
            if (!credit.isEmpty()) {
                out.text(caption.isEmpty() ? "" : " ").open("span", "class", "credit").text(credit).close("span");
            }
            out.close("figcaption");
        }
    }

    @Override
    void gallery(Block.Gallery gallery) {
        if (gallery.images().stream().anyMatch(image -> pictures.of(image.ref()).isPresent())) {
            out.open("figure", "class", "gallery").line();
            gallery.images().forEach(image -> figure(image, "gallery__image"));
            caption(gallery.caption(), "");
            out.close("figure").line();
        }
    }

    @Override
    void audio(Block.Audio audio) {
        var stored = pictures.file(audio.ref());
        var address = stored.map(Attachment::address).orElse(audio.ref());
        if (stored.isPresent() || ours(address)) {
            player(() -> out.open("audio", "controls", "controls", "preload", "none", "src", address).close("audio"), audio.caption());
        } else {
            elsewhere(audio.ref(), audio.caption());
        }
    }

    /// Its size is told before it is there, so that nothing moves; one that does not say has the place of a wide screen.
    @Override
    void video(Block.Video video) {
        var stored = pictures.file(video.ref());
        var address = stored.map(Attachment::address).orElse(video.ref());
        if (stored.isPresent() || ours(address)) {
            var poster = pictures.of(video.poster()).map(picture -> picture.address(picture.nearest(1280), "jpg")).orElse("");
            player(() -> out.open("video", "controls", "controls", "playsinline", "playsinline", "preload", "metadata",
                    "width", pixels(stored, Attachment::width), "height", pixels(stored, Attachment::height), "poster", poster, "src", address).close("video"), video.caption());
        } else {
            elsewhere(video.ref(), video.caption());
        }
    }

    private void player(Runnable element, List<Inline> caption) {
        out.open("figure", "class", "player");
        element.run();
        caption(caption, "");
        out.close("figure").line();
    }

    private static String pixels(Optional<Attachment> film, ToIntFunction<Attachment> side) {
        return film.map(side::applyAsInt).filter(pixels -> pixels > 0).map(String::valueOf).orElse("");
    }

    /// Whether the file is served by this site, as nothing else may be loaded into a page.
    private boolean ours(String ref) {
        return ref.startsWith("/") || (Address.host(ref).equals(host) && !host.isEmpty());
    }

    private void elsewhere(String ref, List<Inline> caption) {
        if (Address.host(ref).isEmpty()) {
            element("p", caption);
        } else {
            var title = Inline.text(caption);
            card(ref, title.isEmpty() ? ref.substring(ref.lastIndexOf('/') + 1) : title, "", Address.host(ref));
        }
    }

    @Override
    void file(Block.File file) {
        var stored = pictures.file(file.ref());
        var name = file.name().isEmpty() ? stored.map(Attachment::name).orElse(file.ref()) : file.name();
        out.open("p", "class", "file");
        if (stored.isPresent()) {
            out.open("a", "href", stored.get().address(), "download", stored.get().name()).text(name).close("a");
            out.text(" ").open("span").text(wording.file(stored.get().mediaType(), stored.get().bytes())).close("span");
        } else if (PlainBlocks.reachable(file.ref())) {
            link(file.ref(), () -> out.text(name));
        } else {
            out.text(file.name());
        }
        out.close("p").line();
    }

    @Override
    void bookmark(Block.Bookmark bookmark) {
        var from = bookmark.from().isEmpty() ? Address.host(bookmark.href()) : bookmark.from();
        card(bookmark.href(), bookmark.title().isEmpty() ? bookmark.href() : bookmark.title(), bookmark.description(), from);
    }

    private void card(String href, String title, String description, String from) {
        out.open("a", "class", "card-link", "href", Anchors.href(href), "rel", rel(href)).open("span", "class", "card-link__text");
        line("card-link__title", title);
        line("", description);
        line("card-link__from", from);
        out.close("span").close("a").line();
    }

    private void line(String cssClass, String text) {
        if (!text.isEmpty()) {
            out.open("span", "class", cssClass, "dir", Direction.of(text)).text(text).close("span");
        }
    }

    @Override
    void button(Block.Button button) {
        out.open("p").open("a", "class", "button", "href", Anchors.href(button.href()), "rel", rel(button.href())).text(button.label()).close("a").close("p").line();
    }

    @Override
    void table(Block.Table table) {
        var name = table.caption().isEmpty() ? wording.table() : Inline.text(table.caption());
        out.open("div", "class", "table", "role", "region", "tabindex", "0", "aria-label", name).line();
        rows(table);
        out.close("div").line();
    }

    @Override
    void cell(Cell cell, String scope, Columns columns) {
        var look = columns.number(cell) ? "number" : cell.align() == Align.CENTER ? "centre" : "";
        cell(cell, scope, "class", look);
    }

    @Override
    void embed(Block.Embed embed) {
        var provider = Provider.named(embed.provider());
        var name = provider.map(Provider::name).orElse(Address.host(embed.href()));
        out.open("div", "class", "embed", "data-provider", embed.provider(), "data-ratio", provider.filter(Provider::moving).map(_ -> "16/9").orElse(""))
                .line();
        element("p", embed.caption());
        element("p", Inline.of(wording.notLoaded(name)));
        out.open("a", "class", "button button--quiet", "href", embed.href(), "rel", rel(embed.href())).text(wording.open(name)).close("a");
        out.close("div").line();
    }

    @Override
    void callout(Block.Callout callout) {
        out.open("div", "class", "callout", "role", "note").line();
        blocks(callout.blocks());
        out.close("div").line();
    }

    @Override
    void card(Block.InstrumentCard card) {
        out.mark("card " + card.listed());
        element("p", card.text());
        out.mark("/card").line();
    }

    @Override
    void price(Inline.Price price) {
        out.open("data", "value", price.listed().toString());
        inlines(price.content());
        out.close("data").mark("price " + price.listed());
    }

    @Override
    void code(Block.Code code) {
        var language = code.language().isEmpty() ? "" : "language-" + code.language();
        out.open("pre", "tabindex", "0").open("code", "class", language).text(code.text()).close("code").close("pre").line();
    }

    @Override
    void link(String href, Runnable content) {
        out.open("a", "href", Anchors.href(href), "rel", rel(href));
        content.run();
        out.close("a");
    }

    private String rel(String href) {
        var to = Address.host(href);
        return to.isEmpty() || to.equals(host) ? "" : "external noopener";
    }
}
