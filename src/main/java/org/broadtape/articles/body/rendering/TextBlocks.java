package org.broadtape.articles.body.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Block.Item;
import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Inline.Mark;
import org.broadtape.articles.body.Pictures;

/// One rendering to text.
final class TextBlocks {

    private static final int WIDEST_COLUMN = 40;

    private final StringBuilder out = new StringBuilder();
    private final Pictures pictures;
    private final String site;
    private String indent = "";

    TextBlocks(Pictures pictures, String site) {
        this.pictures = pictures;
        this.site = site;
    }

    String of(List<Block> blocks) {
        blocks.forEach(this::block);
        return out.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> paragraph(text(paragraph.text()));
            case Block.Heading heading -> paragraph((heading.level() == 2 ? "## " : "### ") + text(heading.text()));
            case Block.BulletList list -> list(list.items(), 0);
            case Block.NumberedList list -> list(list.items(), list.start());
            case Block.Quote quote -> indented("> ", () -> {
                of(quote.blocks());
                source(quote.source());
            });
            case Block.PullQuote quote -> indented("> ", () -> {
                paragraph(text(quote.text()));
                source(quote.source());
            });
            case Block.Image image -> picture(text(image.caption()), image.credit());
            case Block.Gallery gallery -> {
                gallery.images().forEach(this::block);
                paragraph(text(gallery.caption()));
            }
            case Block.Audio audio -> linked(text(audio.caption()), address(audio.ref()));
            case Block.Video video -> linked(text(video.caption()), address(video.ref()));
            case Block.File file -> linked(file.name(), address(file.ref()));
            case Block.Bookmark card -> linked(Stream.of(card.title(), card.description(), card.from()).filter(part -> !part.isEmpty())
                    .reduce((first, second) -> first + ". " + second).orElse(""), card.href());
            case Block.Button button -> linked(button.label(), button.href());
            case Block.Table table -> table(table);
            case Block.Embed embed -> linked(text(embed.caption()), embed.href());
            case Block.Callout callout -> indented("| ", () -> of(callout.blocks()));
            case Block.Code code -> indented("    ", () -> code.text().lines().forEach(this::line));
            case Block.Divider _ -> paragraph("* * *");
            case Block.Unknown unknown -> paragraph(unknown.text());
            case Block.InstrumentCard card -> paragraph((card.listed().market() + ": " + card.listed().symbol() + " " + text(card.text())).strip());
            case Block.PreviewMark _ -> {
            }
        }
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            apart();
            text.lines().forEach(this::line);
        }
    }

    /// An empty line before what follows.
    private void apart() {
        var last = out.length() - 1;
        if (last > 0 && !(out.charAt(last) == '\n' && out.charAt(last - 1) == '\n')) {
            out.append(indent.stripTrailing()).append('\n');
        }
    }

    private void line(String text) {
        out.append(indent).append(text).append('\n');
    }

    private void indented(String more, Runnable content) {
        apart();
        var before = indent;
        indent = indent + more;
        content.run();
        indent = before;
    }

    private void source(List<Inline> source) {
        if (!source.isEmpty()) {
            paragraph("— " + text(source));
        }
    }

    private void picture(String caption, String credit) {
        if (!caption.isBlank() || !credit.isBlank()) {
            paragraph("[" + (caption + (caption.isBlank() || credit.isBlank() ? "" : " ") + credit) + "]");
        }
    }

    private String address(String ref) {
        return pictures.file(ref).map(stored -> PlainBlocks.absolute(site, stored.address())).orElse(PlainBlocks.reachable(ref) ? ref : "");
    }

    private void linked(String words, String address) {
        var place = address.isEmpty() || Anchors.isPlace(address) || address.startsWith("sha256:") ? "" : "<" + address + ">";
        paragraph((words + " " + place).strip());
    }

    /// Bullets for a start of 0, else numbers.
    private void list(List<Item> items, int start) {
        apart();
        var number = start;
        for (var item : items) {
            var sign = start == 0 ? "- " : number++ + ". ";
            var text = new TextBlocks(pictures, site);
            text.of(item.blocks());
            var lines = text.out.toString().lines().filter(each -> !each.isBlank()).toList();
            for (var i = 0; i < lines.size(); i++) {
                line((i == 0 ? sign : " ".repeat(sign.length())) + lines.get(i));
            }
        }
    }

    private void table(Block.Table table) {
        paragraph(text(table.caption()));
        apart();
        var columns = Columns.of(table);
        var rows = Stream.of(table.head(), table.rows(), table.foot()).flatMap(List::stream).toList();
        var widths = widths(rows);
        for (var row : rows) {
            var line = new StringBuilder();
            for (var i = 0; i < row.cells().size(); i++) {
                var cell = row.cells().get(i);
                var gap = " ".repeat(Math.max(0, widths.get(i) - cell(cell).length()));
                line.append(i == 0 ? "" : "  ").append(columns.number(cell) ? gap + cell(cell) : cell(cell) + gap);
            }
            line(line.toString().stripTrailing());
        }
    }

    private static List<Integer> widths(List<Row> rows) {
        var widths = new ArrayList<Integer>();
        for (var row : rows) {
            for (var i = 0; i < row.cells().size(); i++) {
                if (widths.size() <= i) {
                    widths.add(0);
                }
                widths.set(i, Math.min(WIDEST_COLUMN, Math.max(widths.get(i), cell(row.cells().get(i)).length())));
            }
        }
        return widths;
    }

    private static String cell(Cell cell) {
        return Inline.text(cell.text()).replace('\n', ' ');
    }

    /// Words, and the addresses of links in brackets behind them.
    static String text(List<Inline> inlines) {
        var text = new StringBuilder();
        inlines.forEach(inline -> append(inline, text));
        return text.toString();
    }

    private static void append(Inline inline, StringBuilder text) {
        switch (inline) {
            case Inline.Text words -> text.append(words.text().replace("\u00AD", ""));
            case Inline.LineBreak _ -> text.append('\n');
            case Inline.Link link -> {
                link.content().forEach(each -> append(each, text));
                if (!Anchors.isPlace(link.href()) && !Inline.text(link.content()).equals(link.href())) {
                    text.append(" <").append(link.href().replaceFirst("^mailto:", "")).append('>');
                }
            }
            case Inline.Anchor _ -> {
            }
            case Inline.Language language -> {
                text.append(Direction.before(language.direction()));
                language.content().forEach(each -> append(each, text));
                text.append(Direction.after(language.direction()));
            }
            case Mark mark -> mark.content().forEach(each -> append(each, text));
        }
    }
}
