package org.broadtape.articles.body.reading;

import java.util.ArrayList;
import java.util.List;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Inline;
import org.jsoup.nodes.Element;

/// Reads tables of figures as tables, and dissolves those that only place things beside each other.
final class Tables {

    private static final int LONGEST_CELL = 300;

    private final BlockWalk walk;
    private final List<Block> others = new ArrayList<>();
    private final List<Inline> caption = new ArrayList<>();
    private final List<Row> head = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> foot = new ArrayList<>();

    Tables(BlockWalk walk) {
        this.walk = walk;
    }

    void table(Element table) {
        if (!walk.mayNest() || placesOnly(table)) {
            walk.paragraph(table);
            return;
        }
        walk.flush();
        table.children().forEach(this::part);
        if (head.isEmpty()) {
            while (!rows.isEmpty() && rows.getFirst().cells().stream().allMatch(Cell::header)) {
                head.add(rows.removeFirst());
            }
        }
        var rest = walk.inside(table);
        if (!(head.isEmpty() && rows.isEmpty() && foot.isEmpty() && caption.isEmpty())) {
            walk.add(new Block.Table(caption, head, rows, foot));
        }
        walk.addAll(others);
        walk.addAll(rest);
    }

    /// Without a caption or a heading, and with something in its cells that is no figure.
    private static boolean placesOnly(Element table) {
        var rows = rows(table);
        if (table.attr("role").equals("presentation") || table.attr("role").equals("none")) {
            return true;
        }
        if (!table.select("> caption, > * > tr > th, > tr > th").isEmpty()) {
            return false;
        }
        return rows.stream().allMatch(row -> cells(row).size() < 2)
                || table.selectFirst("table table, img, iframe, video, audio, h1, h2, h3, h4, h5, h6, pre, blockquote, hr, ul, ol, figure, object") != null
                || rows.stream().flatMap(row -> cells(row).stream()).anyMatch(cell -> cell.text().length() > LONGEST_CELL);
    }

    private static List<Element> rows(Element table) {
        return table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
    }

    private static List<Element> cells(Element row) {
        return row.select("> td, > th");
    }

    private void part(Element part) {
        if (ElementReading.leavesOut(part, walk.source)) {
            walk.source.done(part);
            return;
        }
        switch (part.normalName()) {
            case "caption" -> caption(part);
            case "thead" -> rows(part, head);
            case "tfoot" -> rows(part, foot);
            case "tbody" -> rows(part, rows);
            case "tr" -> row(part, rows);
            default -> {
            }
        }
    }

    private void caption(Element element) {
        if (!caption.isEmpty()) {
            caption.add(new Inline.LineBreak());
        }
        caption.addAll(walk.run(element, others::add));
        walk.source.done(element);
    }

    private void rows(Element part, List<Row> into) {
        part.children().stream().filter(row -> row.nameIs("tr")).forEach(row -> row(row, into));
    }

    private void row(Element element, List<Row> into) {
        if (ElementReading.leavesOut(element, walk.source)) {
            walk.source.done(element);
            return;
        }
        var cells = new ArrayList<Cell>();
        for (var child : element.children()) {
            // what is neither was put there by a broken table, and is read behind it
            if (child.nameIs("td") || child.nameIs("th")) {
                if (!ElementReading.leavesOut(child, walk.source)) {
                    walk.source.count();
                    cells.add(new Cell(walk.run(child, others::add), child.nameIs("th"), HtmlElements.number(child, "colspan").orElse(1),
                            HtmlElements.number(child, "rowspan").orElse(1), HtmlElements.align(child)));
                }
                walk.source.done(child);
            }
        }
        if (!cells.isEmpty()) {
            into.add(new Row(cells));
        }
    }
}
