package org.broadtape.articles.body.rendering;

import java.util.Arrays;
import java.util.List;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Block.Item;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Block.Table;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Inline.Mark;

/// One rendering to HTML: what pages, feeds and mail have in common. What they do differently is left to them.
abstract class HtmlBlocks {

    final Markup out;
    private final Anchors anchors = new Anchors();

    HtmlBlocks(Markup out) {
        this.out = out;
    }

    final String of(List<Block> blocks) {
        blocks(blocks);
        return out.toString();
    }

    final void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> element("p", paragraph.text());
            case Block.Heading heading -> heading(heading);
            case Block.BulletList list -> list("ul", "", list.items());
            case Block.NumberedList list -> list("ol", list.start() == 1 ? "" : String.valueOf(list.start()), list.items());
            case Block.Quote quote -> quote(quote);
            case Block.PullQuote quote -> pullQuote(quote);
            case Block.Image image -> image(image);
            case Block.Gallery gallery -> gallery(gallery);
            case Block.Audio audio -> audio(audio);
            case Block.Video video -> video(video);
            case Block.File file -> file(file);
            case Block.Bookmark bookmark -> bookmark(bookmark);
            case Block.Button button -> button(button);
            case Table table -> table(table);
            case Block.Embed embed -> embed(embed);
            case Block.Callout callout -> callout(callout);
            case Block.Code code -> code(code);
            case Block.Divider _ -> out.empty("hr").line();
            case Block.Unknown unknown -> element("p", Inline.of(unknown.text()));
            case Block.InstrumentCard card -> card(card);
            case Block.PreviewMark _ -> {
            }
        }
    }

    abstract void heading(Block.Heading heading);

    abstract void pullQuote(Block.PullQuote quote);

    abstract void image(Block.Image image);

    abstract void gallery(Block.Gallery gallery);

    abstract void audio(Block.Audio audio);

    abstract void video(Block.Video video);

    abstract void file(Block.File file);

    abstract void bookmark(Block.Bookmark bookmark);

    abstract void button(Block.Button button);

    abstract void table(Table table);

    abstract void embed(Block.Embed embed);

    abstract void callout(Block.Callout callout);

    abstract void code(Block.Code code);

    abstract void card(Block.InstrumentCard card);

    /// A price in a sentence.
    abstract void price(Inline.Price price);

    /// The start of a link; `content` follows.
    abstract void link(String href, Runnable content);

    abstract void cell(Cell cell, String scope, Columns columns);

    /// An element around text; none where there is no text.
    final void element(String name, List<Inline> text, String... attributes) {
        if (!text.isEmpty()) {
            out.open(name, with(attributes, "dir", Direction.of(text)));
            inlines(text);
            out.close(name).line();
        }
    }

    static String[] with(String[] attributes, String name, String value) {
        if (value.isEmpty()) {
            return attributes;
        }
        var more = Arrays.copyOf(attributes, attributes.length + 2);
        more[attributes.length] = name;
        more[attributes.length + 1] = value;
        return more;
    }

    private void list(String name, String start, List<Item> items) {
        var direction = items.stream().flatMap(item -> item.blocks().stream().limit(1))
                .anyMatch(block -> block instanceof Paragraph paragraph && !Direction.of(paragraph.text()).isEmpty()) ? "auto" : "";
        out.open(name, "start", start, "dir", direction).line();
        items.forEach(this::item);
        out.close(name).line();
    }

    /// The first paragraph of a point stands in it without an element of its own.
    private void item(Item item) {
        if (!item.blocks().isEmpty() && item.blocks().getFirst() instanceof Paragraph first) {
            out.open("li", "dir", Direction.of(first.text()));
            inlines(first.text());
            blocks(item.blocks().subList(1, item.blocks().size()));
        } else {
            out.open("li");
            blocks(item.blocks());
        }
        out.close("li").line();
    }

    void quote(Block.Quote quote) {
        out.open("blockquote").line();
        blocks(quote.blocks());
        element("footer", quote.source());
        out.close("blockquote").line();
    }

    final void rows(Table table, String... attributes) {
        var columns = Columns.of(table);
        out.open("table", attributes).line();
        element("caption", table.caption());
        rows("thead", table.head(), columns);
        rows("tbody", table.rows(), columns);
        rows("tfoot", table.foot(), columns);
        out.close("table").line();
    }

    private void rows(String name, List<Row> rows, Columns columns) {
        if (!rows.isEmpty()) {
            out.open(name).line();
            rows.forEach(row -> row(row, name.equals("thead"), columns));
            out.close(name).line();
        }
    }

    private void row(Row row, boolean head, Columns columns) {
        out.open("tr");
        row.cells().forEach(cell -> cell(cell, !cell.header() ? "" : scope(cell, head), columns));
        out.close("tr").line();
    }

    private static String scope(Cell cell, boolean head) {
        if (head) {
            return cell.columns() > 1 ? "colgroup" : "col";
        }
        return cell.rows() > 1 ? "rowgroup" : "row";
    }

    final void cell(Cell cell, String scope, String... attributes) {
        var name = cell.header() ? "th" : "td";
        var spans = new String[] {"scope", scope, "colspan", span(cell.columns()), "rowspan", span(cell.rows()), "dir", Direction.of(cell.text())};
        var all = Arrays.copyOf(spans, spans.length + attributes.length);
        System.arraycopy(attributes, 0, all, spans.length, attributes.length);
        out.open(name, all);
        inlines(cell.text());
        out.close(name);
    }

    private static String span(int cells) {
        return cells == 1 ? "" : String.valueOf(cells);
    }

    final void inlines(List<Inline> inlines) {
        inlines.forEach(this::inline);
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Inline.Text text -> out.text(text.text());
            case Inline.LineBreak _ -> out.empty("br");
            case Inline.Anchor anchor -> anchor(id(anchor));
            case Inline.Language language -> {
                out.open("span", "lang", language.language(), "dir", language.direction());
                inlines(language.content());
                out.close("span");
            }
            case Inline.Bold bold -> mark("strong", bold);
            case Inline.Italic italic -> mark("em", italic);
            case Inline.Link link -> link(link.href(), () -> inlines(link.content()));
            case Inline.Price price -> price(price);
            case Inline.Sub sub -> mark("sub", sub);
            case Inline.Sup sup -> mark("sup", sup);
            case Inline.Strike strike -> mark("s", strike);
            case Inline.Code code -> mark("code", code);
        }
    }

    /// Empty where the place cannot be named.
    String id(Inline.Anchor anchor) {
        return anchors.id(anchor);
    }

    private void anchor(String id) {
        if (!id.isEmpty()) {
            out.open("span", "id", id).close("span");
        }
    }

    private void mark(String name, Mark mark) {
        out.open(name);
        inlines(mark.content());
        out.close(name);
    }
}
