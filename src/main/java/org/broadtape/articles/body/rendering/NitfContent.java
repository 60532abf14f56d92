package org.broadtape.articles.body.rendering;

import java.util.List;

import org.broadtape.articles.body.Attachment;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Align;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Block.Item;
import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Inline.Mark;
import org.broadtape.articles.body.Listed;
import org.broadtape.articles.body.Pictures;

/// The body as the `body.content` of NITF 3.6: one `block`, whose elements stand in NITF's namespace by the document around it.
/// Marks, and blocks, that NITF has no element for have a class that says what they are: a price is an `org` of the class `price`.
public final class NitfContent {

    private final Markup out = Markup.xml();
    private final Pictures pictures;
    private final String site;

    private NitfContent(Pictures pictures, String site) {
        this.pictures = pictures;
        this.site = site;
    }

    /// `site` is the public address of this site, such as `https://paper.example`.
    public static String of(Body body, Pictures pictures, String site) {
        return new NitfContent(pictures, site).content(body);
    }

    private String content(Body body) {
        out.open("body.content").line().open("block").line();
        body.blocks().forEach(this::block);
        return out.close("block").line().close("body.content").line().toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> element("p", paragraph.text());
            case Block.Heading heading -> element("hl2", heading.text(), "class", "level-" + heading.level());
            case Block.BulletList list -> list("ul", "", list.items());
            case Block.NumberedList list -> list("ol", list.start() == 1 ? "" : String.valueOf(list.start()), list.items());
            case Block.Quote quote -> quote("", () -> quote.blocks().forEach(this::block), quote.source());
            case Block.PullQuote quote -> quote("pullquote", () -> element("p", quote.text()), quote.source());
            case Block.Image image -> image(image);
            case Block.Gallery gallery -> gallery(gallery);
            case Block.Audio audio -> media("audio", audio.ref(), "", audio.caption());
            case Block.Video video -> media("video", video.ref(), video.poster(), video.caption());
            case Block.File file -> linked(pictures.file(file.ref()).map(Attachment::address).orElse(file.ref()), file.name(), "class", "file");
            case Block.Bookmark card -> linked(card.href(), (card.title() + " " + card.description()).strip());
            case Block.Button button -> linked(button.href(), button.label());
            case Block.Table table -> table(table);
            case Block.Embed embed -> linked(embed.href(), Inline.text(embed.caption()));
            case Block.Callout callout -> {
                out.open("note", "class", "callout").open("body.content").line();
                callout.blocks().forEach(this::block);
                out.close("body.content").close("note").line();
            }
            case Block.Code code -> out.open("pre", "class", code.language().isEmpty() ? "" : "language-" + code.language()).text(code.text()).close("pre").line();
            case Block.Divider _ -> out.empty("hr").line();
            case Block.Unknown unknown -> element("p", Inline.of(unknown.text()));
            case Block.InstrumentCard card -> {
                out.open("p");
                price(card.listed(), card.text());
                out.close("p").line();
            }
            case Block.PreviewMark _ -> {
            }
        }
    }

    private void element(String name, List<Inline> text, String... attributes) {
        if (!text.isEmpty()) {
            out.open(name, attributes);
            inlines(text);
            out.close(name).line();
        }
    }

    private void list(String name, String start, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        out.open(name, "seqnum", start).line();
        for (var item : items) {
            out.open("li");
            item.blocks().forEach(this::block);
            out.close("li").line();
        }
        out.close(name).line();
    }

    private void quote(String sort, Runnable words, List<Inline> source) {
        out.open("bq", "class", sort).open("block").line();
        words.run();
        out.close("block");
        element("credit", source);
        out.close("bq").line();
    }

    private void image(Block.Image image) {
        pictures.of(image.ref()).ifPresent(picture -> {
            var width = picture.nearest(1920);
            var height = Math.round((float) picture.height() * width / picture.width());
            out.open("media", "media-type", "image").empty("media-reference", "mime-type", "image/jpeg", "source", absolute(picture.address(width, "jpg")),
                    "alternate-text", image.alt(), "width", String.valueOf(width), "height", String.valueOf(height));
            element("media-caption", image.caption());
            element("media-producer", Inline.of(image.credit()));
            out.close("media").line();
        });
    }

    private void media(String type, String ref, String poster, List<Inline> caption) {
        var stored = pictures.file(ref);
        if (stored.isEmpty() && !PlainBlocks.reachable(ref)) {
            element("p", caption);
            return;
        }
        var film = stored.filter(file -> file.width() > 0);
        out.open("media", "media-type", type).empty("media-reference", "mime-type", stored.map(Attachment::mediaType).orElse(""),
                "source", absolute(stored.map(Attachment::address).orElse(ref)), "width", film.map(file -> String.valueOf(file.width())).orElse(""),
                "height", film.map(file -> String.valueOf(file.height())).orElse(""));
        pictures.of(poster).ifPresent(picture -> out.empty("media-reference", "name", "poster", "mime-type", "image/jpeg", "source", absolute(picture.address(picture.nearest(1280), "jpg"))));
        element("media-caption", caption);
        out.close("media").line();
    }

    /// NITF has no element for pictures that belong together.
    private void gallery(Block.Gallery gallery) {
        out.open("note", "class", "gallery").open("body.content").line();
        gallery.images().forEach(this::image);
        element("p", gallery.caption(), "class", "caption");
        out.close("body.content").close("note").line();
    }

    private void linked(String href, String words, String... attributes) {
        element("p", served(href) ? List.of(new Inline.Link(href, Inline.of(words.isEmpty() ? href : words))) : Inline.of(words), attributes);
    }

    private static boolean served(String ref) {
        return !(ref.isEmpty() || ref.startsWith("sha256:"));
    }

    /// NITF wants the foot before the body, and a body with rows in it.
    private void table(Block.Table table) {
        if (table.head().isEmpty() && table.rows().isEmpty() && table.foot().isEmpty()) {
            element("p", table.caption());
            return;
        }
        out.open("table").line();
        element("caption", table.caption());
        var body = table.rows().isEmpty() ? table.head() : table.rows();
        rows("thead", table.rows().isEmpty() ? List.of() : table.head());
        rows("tfoot", body.isEmpty() ? List.of() : table.foot());
        rows("tbody", body.isEmpty() ? table.foot() : body);
        out.close("table").line();
    }

    private void rows(String name, List<Row> rows) {
        if (!rows.isEmpty()) {
            out.open(name).line();
            for (var row : rows) {
                out.open("tr");
                row.cells().forEach(cell -> cell(cell));
                out.close("tr").line();
            }
            out.close(name).line();
        }
    }

    private void cell(Cell cell) {
        var name = cell.header() ? "th" : "td";
        out.open(name, "colspan", cell.columns() == 1 ? "" : String.valueOf(cell.columns()), "rowspan", cell.rows() == 1 ? "" : String.valueOf(cell.rows()),
                "align", cell.align() == Align.END ? "right" : cell.align() == Align.CENTER ? "center" : "");
        inlines(cell.text());
        out.close(name);
    }

    private void inlines(List<Inline> inlines) {
        inlines.forEach(this::inline);
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Inline.Text text -> out.text(text.text());
            case Inline.LineBreak _ -> out.empty("br");
            case Inline.Anchor anchor -> out.empty("a", "id", anchor.name());
            case Inline.Language language -> language(language);
            case Inline.Bold bold -> mark("bold", bold);
            case Inline.Italic italic -> mark("italic", italic);
            case Inline.Link link -> {
                out.open("a", "href", Anchors.isPlace(link.href()) ? link.href() : absolute(link.href()));
                inlines(link.content());
                out.close("a");
            }
            case Inline.Price price -> price(price.listed(), price.content());
            case Inline.Sub sub -> mark("sub", sub);
            case Inline.Sup sup -> mark("sup", sup);
            case Inline.Strike strike -> mark("strike", strike);
            case Inline.Code code -> mark("code", code);
        }
    }

    /// NITF has an element for a language, and for a direction only the marks of Unicode.
    private void language(Inline.Language language) {
        var named = !language.language().isEmpty();
        if (named) {
            out.open("lang", "value", language.language(), "xml:lang", language.language());
        }
        out.text(Direction.before(language.direction()));
        inlines(language.content());
        out.text(Direction.after(language.direction()));
        if (named) {
            out.close("lang");
        }
    }

    private void price(Listed listed, List<Inline> written) {
        out.open("org", "class", "price", "idsrc", listed.market(), "value", listed.symbol());
        inlines(written);
        out.close("org");
    }

    private void mark(String name, Mark mark) {
        out.open("em", "class", name);
        inlines(mark.content());
        out.close("em");
    }

    private String absolute(String href) {
        return PlainBlocks.absolute(site, href);
    }
}
