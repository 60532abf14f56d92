package org.broadtape.articles.body.rendering;

import java.util.List;

import org.broadtape.articles.body.Address;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.body.PresentPrices;
import org.broadtape.articles.body.Provider;

/// One rendering to plain HTML with absolute addresses.
class PlainBlocks extends HtmlBlocks {

    private static final int PICTURE_WIDTH = 1280;

    private final Pictures pictures;
    private final PresentPrices prices;
    private final String site;

    PlainBlocks(Markup out, Pictures pictures, PresentPrices prices, String site) {
        super(out);
        this.pictures = pictures;
        this.prices = prices;
        this.site = site;
    }

    /// What a style says where styles stand in the elements; none here.
    String style(String look) {
        return "";
    }

    @Override
    void heading(Block.Heading heading) {
        element("h" + heading.level(), heading.text());
    }

    @Override
    void pullQuote(Block.PullQuote quote) {
        out.open("blockquote", "style", style("pull"));
        element("p", quote.text());
        element("p", quote.source());
        out.close("blockquote").line();
    }

    @Override
    void image(Block.Image image) {
        pictures.of(image.ref()).ifPresent(picture -> {
            var width = picture.nearest(PICTURE_WIDTH);
            var height = Math.round((float) picture.height() * width / picture.width());
            out.open("figure", "style", style("figure"))
                    .empty("img", "src", absolute(picture.address(width, "jpg")), "width", String.valueOf(width), "height", String.valueOf(height),
                            "alt", image.alt(), "style", style("image"));
            caption(image.caption(), image.credit());
            out.close("figure").line();
        });
    }

    private void caption(List<Inline> caption, String credit) {
        if (!caption.isEmpty() || !credit.isEmpty()) {
            out.open("figcaption", "style", style("caption"), "dir", Direction.of(caption));
            inlines(caption);
            if (!credit.isEmpty()) {
                out.text(caption.isEmpty() ? "" : " ").open("small").text(credit).close("small");
            }
            out.close("figcaption");
        }
    }

    @Override
    void gallery(Block.Gallery gallery) {
        gallery.images().forEach(this::image);
        element("p", gallery.caption());
    }

    @Override
    void audio(Block.Audio audio) {
        file(audio.ref(), Inline.text(audio.caption()));
    }

    @Override
    void video(Block.Video video) {
        file(video.ref(), Inline.text(video.caption()));
    }

    @Override
    void file(Block.File file) {
        file(file.ref(), file.name());
    }

    /// What is played on the page is a link here: the reader's own program plays it.
    private void file(String ref, String words) {
        pictures.file(ref).ifPresentOrElse(stored -> linked(stored.address(), words), () -> linked(reachable(ref) ? ref : "", words));
    }

    /// A paragraph that leads somewhere; without an address that is served, its words alone.
    private void linked(String ref, String words) {
        var text = words.isEmpty() ? ref.substring(ref.lastIndexOf('/') + 1) : words;
        if (ref.isEmpty() || ref.startsWith("sha256:")) {
            element("p", Inline.of(words));
        } else {
            element("p", List.of(new Inline.Link(ref, Inline.of(text))));
        }
    }

    @Override
    void bookmark(Block.Bookmark bookmark) {
        out.open("p");
        link(bookmark.href(), () -> out.text(bookmark.title().isEmpty() ? bookmark.href() : bookmark.title()));
        after(bookmark.description());
        after(bookmark.from());
        out.close("p").line();
    }

    private void after(String text) {
        if (!text.isEmpty()) {
            out.empty("br").text(text);
        }
    }

    @Override
    void button(Block.Button button) {
        linked(button.href(), button.label());
    }

    @Override
    void table(Block.Table table) {
        rows(table, "style", style("table"));
    }

    @Override
    void cell(Cell cell, String scope, Columns columns) {
        cell(cell, scope, "style", columns.number(cell) ? "text-align:end" + style("figures") : style("cell"));
    }

    @Override
    void embed(Block.Embed embed) {
        var name = Provider.named(embed.provider()).map(Provider::name).orElse(Address.host(embed.href()));
        var caption = Inline.text(embed.caption());
        linked(embed.href(), caption.isEmpty() ? name : caption + " (" + name + ")");
    }

    @Override
    void callout(Block.Callout callout) {
        out.open("blockquote", "style", style("callout")).line();
        blocks(callout.blocks());
        out.close("blockquote").line();
    }

    /// Its name, its ticker, what was written of it, and what it costs as this is sent.
    @Override
    void card(Block.InstrumentCard card) {
        var now = prices.of(card.listed());
        if (now.isEmpty() && card.text().isEmpty()) {
            return;
        }
        out.open("p");
        now.ifPresent(price -> link(price.path(), () -> out.text(price.name())));
        out.text(now.isEmpty() ? "" : " ").text("(" + card.listed().market() + ": " + card.listed().symbol() + ")").text(card.text().isEmpty() ? "" : " ");
        inlines(card.text());
        now.ifPresent(price -> out.text(card.text().isEmpty() ? " " : ", ").text(price.words()));
        out.close("p").line();
    }

    @Override
    void price(Inline.Price price) {
        inlines(price.content());
        prices.of(price.listed()).ifPresent(now -> out.text(" [" + now.words() + "]"));
    }

    @Override
    void code(Block.Code code) {
        out.open("pre", "style", style("code")).open("code").text(code.text()).close("code").close("pre").line();
    }

    @Override
    void link(String href, Runnable content) {
        out.open("a", "href", absolute(href));
        content.run();
        out.close("a");
    }

    /// Whether a file that is not stored can be had at its address: one that lay beside a text cannot.
    static boolean reachable(String ref) {
        return ref.startsWith("/") || !Address.host(ref).isEmpty();
    }

    final String absolute(String href) {
        return absolute(site, href);
    }

    /// Relative addresses belong to this site; those with a scheme and places in the same text stay.
    static String absolute(String site, String href) {
        if (Anchors.isPlace(href)) {
            return Anchors.href(href);
        }
        if (href.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return href;
        }
        return (site.endsWith("/") ? site.substring(0, site.length() - 1) : site) + (href.startsWith("/") ? "" : "/") + href;
    }
}
