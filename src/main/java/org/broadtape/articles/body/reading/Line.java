package org.broadtape.articles.body.reading;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Listed;

/// Text on its way to become a paragraph: runs of words under the marks that were open, white space collapsed as a browser
/// does it. Marks stay open when a paragraph ends, as in `<b>one<p>two</p></b>`.
final class Line {

    enum Kind {
        BOLD, ITALIC, LINK, SUB, SUP, STRIKE, CODE, PRICE, LANGUAGE, DIRECTION
    }

    /// An open mark; `value` is the address of a link, the name of an instrument, the tag of a language, a direction.
    record Open(Kind kind, String value) {
    }

    /// Words under the same marks, the end of a line, or a place that links lead to (`anchor` is its name, else empty).
    private record Run(List<Open> marks, StringBuilder words, boolean end, String anchor) {
    }

    private final List<Run> runs = new ArrayList<>();
    private final Deque<String> places;
    private List<Open> marks;
    private boolean spaced = true;

    /// `places` holds the names of places that the next words are to have.
    Line(List<Open> marks, Deque<String> places) {
        this.places = places;
        this.marks = marks;
    }

    List<Open> marks() {
        return marks;
    }

    /// Opens a mark until `close` is called with what this returns. A mark inside one of its kind says nothing new,
    /// save another language or direction.
    List<Open> open(Kind kind, String value) {
        var before = marks;
        if (marks.size() < Body.DEEPEST - 1 && saysSomething(kind, value)) {
            var more = new ArrayList<>(marks);
            more.add(new Open(kind, value));
            marks = List.copyOf(more);
        }
        return before;
    }

    private boolean saysSomething(Kind kind, String value) {
        var innermost = marks.reversed().stream().filter(mark -> mark.kind() == kind).findFirst();
        return innermost.isEmpty() || ((kind == Kind.LANGUAGE || kind == Kind.DIRECTION) && !innermost.get().value().equals(value));
    }

    void close(List<Open> before) {
        marks = before;
    }

    void text(String text) {
        var words = words();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                if (!places.isEmpty()) {
                    words = afterPlaces();
                }
                words.append(c);
                spaced = false;
            } else if (!spaced) {
                words.append(' ');
                spaced = true;
            }
        }
    }

    private StringBuilder afterPlaces() {
        if (runs.getLast().words().isEmpty() && !runs.getLast().end() && runs.getLast().anchor().isEmpty()) {
            runs.removeLast();
        }
        places.forEach(name -> runs.add(new Run(marks, new StringBuilder(0), false, name)));
        places.clear();
        return words();
    }

    private StringBuilder words() {
        if (runs.isEmpty() || runs.getLast().end() || !runs.getLast().anchor().isEmpty() || !runs.getLast().marks().equals(marks)) {
            runs.add(new Run(marks, new StringBuilder(), false, ""));
        }
        return runs.getLast().words();
    }

    void lineBreak() {
        trim();
        runs.add(new Run(marks, new StringBuilder(0), true, ""));
        spaced = true;
    }

    /// Whether a picture that stands here would stand between lines and not in one.
    boolean isBetweenLines() {
        for (var run : runs.reversed()) {
            if (run.end() || !run.words().toString().isBlank()) {
                return run.end();
            }
        }
        return true;
    }

    private void trim() {
        while (!runs.isEmpty() && !runs.getLast().end()) {
            var words = runs.getLast().words();
            if (!words.isEmpty() && words.charAt(words.length() - 1) == ' ') {
                words.setLength(words.length() - 1);
            }
            if (!words.isEmpty()) {
                return;
            }
            runs.removeLast();
        }
    }

    /// The paragraphs that have come together: empty lines separate them. Afterwards the line is empty.
    List<List<Inline>> paragraphs() {
        trim();
        var paragraphs = new ArrayList<List<Inline>>();
        var from = 0;
        for (var i = 0; i <= runs.size(); i++) {
            if (i == runs.size() || (runs.get(i).end() && i + 1 < runs.size() && runs.get(i + 1).end())) {
                add(runs.subList(from, i), paragraphs);
                from = i;
            }
        }
        runs.clear();
        spaced = true;
        return paragraphs;
    }

    private static void add(List<Run> runs, List<List<Inline>> paragraphs) {
        var from = 0;
        var to = runs.size();
        while (from < to && runs.get(from).end()) {
            from++;
        }
        while (to > from && runs.get(to - 1).end()) {
            to--;
        }
        if (from < to) {
            paragraphs.add(tree(runs.subList(from, to), 0));
        }
    }

    private static List<Inline> tree(List<Run> runs, int depth) {
        var inlines = new ArrayList<Inline>();
        for (var from = 0; from < runs.size();) {
            var to = from + 1;
            if (runs.get(from).marks().size() > depth) {
                var mark = runs.get(from).marks().get(depth);
                while (to < runs.size() && runs.get(to).marks().size() > depth && runs.get(to).marks().get(depth).equals(mark)) {
                    to++;
                }
                inlines.addAll(marked(mark, tree(runs.subList(from, to), depth + 1)));
            } else {
                inlines.add(inline(runs.get(from)));
            }
            from = to;
        }
        return inlines;
    }

    private static Inline inline(Run run) {
        return run.end() ? new Inline.LineBreak() : run.anchor().isEmpty() ? new Inline.Text(run.words().toString()) : new Inline.Anchor(run.anchor());
    }

    /// A mark around nothing but space is left out.
    private static List<Inline> marked(Open mark, List<Inline> content) {
        if (Inline.text(content).isBlank()) {
            return content;
        }
        return List.of(switch (mark.kind()) {
            case BOLD -> new Inline.Bold(content);
            case ITALIC -> new Inline.Italic(content);
            case LINK -> new Inline.Link(mark.value(), content);
            case SUB -> new Inline.Sub(content);
            case SUP -> new Inline.Sup(content);
            case STRIKE -> new Inline.Strike(content);
            case CODE -> new Inline.Code(content);
            case PRICE -> new Inline.Price(Listed.of(mark.value()).orElseThrow(), content);
            case LANGUAGE -> new Inline.Language(mark.value(), "", content);
            case DIRECTION -> new Inline.Language("", mark.value(), content);
        });
    }
}
