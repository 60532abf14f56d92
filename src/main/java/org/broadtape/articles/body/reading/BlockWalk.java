package org.broadtape.articles.body.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.reading.Line.Kind;
import org.broadtape.articles.body.reading.Line.Open;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Walks elements in the order in which they are read and lets blocks come together. A block with blocks inside is read by a
/// walk of its own.
final class BlockWalk {

    private static final Set<String> PREVIEW_MARKS = Set.of("more", "preview", "members-only");
    private static final int DEEPEST_ELEMENT = 200;

    final Source source;
    private final Line line;
    private final int nesting;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> afterwards = new ArrayList<>();
    private int depth;
    private int level;
    private String direction = "";

    BlockWalk(Source source, List<Open> marks, int nesting, int depth) {
        this.source = source;
        this.line = new Line(marks, source.places);
        this.nesting = nesting;
        this.depth = depth;
    }

    /// What was read; the walk is over.
    List<Block> finish() {
        flush();
        return blocks;
    }

    void direction(String given) {
        var lower = given.strip().toLowerCase(Locale.ROOT);
        direction = lower.isEmpty() ? direction : lower;
    }

    /// Whether another block may still lie inside those around this walk.
    boolean mayNest() {
        return nesting < Body.DEEPEST - 2;
    }

    /// Reads the children of an element as blocks of their own.
    List<Block> inside(Element element) {
        var walk = inner();
        walk.direction(element.attr("dir"));
        walk.said(element);
        walk.children(element);
        return walk.finish();
    }

    /// Reads an element itself as blocks of their own.
    List<Block> itself(Element element) {
        var walk = inner();
        walk.element(element);
        return walk.finish();
    }

    private BlockWalk inner() {
        var walk = new BlockWalk(source, line.marks(), nesting + 1, depth + 1);
        walk.direction = direction;
        return walk;
    }

    void add(Block block) {
        flush();
        put(block);
    }

    void addAll(List<Block> more) {
        more.forEach(this::add);
    }

    /// Adds a picture, where it would tear a sentence apart after the paragraph.
    void addBetweenLines(Block block) {
        if (line.isBetweenLines()) {
            add(block);
        } else {
            afterwards.add(block);
        }
    }

    private void put(Block block) {
        source.count();
        blocks.add(block);
    }

    /// Ends the paragraph.
    void flush() {
        for (var text : line.paragraphs()) {
            var directed = Direction.keep(text, direction);
            put(level == 0 ? new Block.Paragraph(directed) : new Block.Heading(level, directed));
        }
        afterwards.forEach(this::put);
        afterwards.clear();
    }

    void children(Element element) {
        for (var i = 0; i < element.childNodeSize(); i++) {
            node(element.childNode(i));
        }
    }

    private void node(Node node) {
        switch (node) {
            case TextNode text -> line.text(text.getWholeText());
            case Comment comment when nesting == 0 && PREVIEW_MARKS.contains(comment.getData().strip()) -> add(new Block.PreviewMark());
            case Element element -> element(element);
            default -> {
            }
        }
    }

    void element(Element element) {
        if (source.isDone(element)) {
            return;
        }
        if (depth > DEEPEST_ELEMENT) {
            words(element);
            return;
        }
        depth++;
        var before = direction;
        direction(element.attr("dir"));
        var marks = said(element);
        new ElementReading(this, element).read();
        line.close(marks);
        direction = before;
        depth--;
    }

    /// Notes the name that the element has as a place, and opens the language and direction that it says its words have.
    private List<Open> said(Element element) {
        var before = line.marks();
        source.place(element);
        if (!element.nameIs("body")) {
            HtmlElements.language(element).ifPresent(tag -> line.open(Kind.LANGUAGE, tag));
            HtmlElements.inlineDirection(element).ifPresent(given -> line.open(Kind.DIRECTION, given));
        }
        return before;
    }

    /// The words below an element that lies too deep for anything else, without its markup.
    private void words(Element element) {
        source.notes.add("Kept only the words of what was nested too deep");
        NodeTraversor.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int deep) {
                switch (node) {
                    case TextNode text -> line.text(text.getWholeText());
                    case Element inner when ElementReading.leavesOut(inner, source) -> {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    case Element inner when inner.isBlock() || inner.nameIs("br") -> flush();
                    default -> {
                    }
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int deep) {
                if (node instanceof Element inner && inner.isBlock()) {
                    flush();
                }
                return FilterResult.CONTINUE;
            }
        }, element);
    }

    /// Reads an element whose text stands by itself.
    void paragraph(Element element) {
        flush();
        children(element);
        flush();
    }

    void heading(Element element, int at) {
        flush();
        var before = level;
        level = at;
        children(element);
        flush();
        level = before;
    }

    void marked(Element element, Kind kind) {
        marked(element, kind, "");
    }

    void linked(Element element, String href) {
        marked(element, Kind.LINK, href);
    }

    void marked(Element element, Kind kind, String value) {
        var before = line.open(kind, value);
        children(element);
        line.close(before);
    }

    /// A paragraph all of which is bold: a term, a summary.
    void boldParagraph(Element element) {
        flush();
        marked(element, Kind.BOLD);
        flush();
    }

    void text(String text) {
        line.text(text);
    }

    void lineBreak() {
        line.lineBreak();
    }

    /// The text of an element in one run, ends of lines where its paragraphs end; what can't stand in a run goes to `others`.
    List<Inline> run(Element element, Consumer<Block> others) {
        return new Run(others).of(inside(element));
    }
}
