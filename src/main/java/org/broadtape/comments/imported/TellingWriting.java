package org.broadtape.comments.imported;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Writes a comment's text while it is walked through: inline text stands in paragraphs, whatever it stood in.
final class TellingWriting {

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private final Deque<String> marks = new ArrayDeque<>();
    private boolean open;

    Telling done() {
        close();
        return new Telling(words.toString().replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip(), html.toString());
    }

    void node(Node node) {
        switch (node) {
            case TextNode text -> text(text);
            case Element element -> element(element);
            default -> {
            }
        }
    }

    private void text(TextNode text) {
        var said = text.getWholeText().replaceAll("\\s+", " ");
        if (open || !said.isBlank()) {
            open();
            html.append(Entities.escape(said));
            words.append(said);
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "em", "i", "cite" -> marked(element, "<em>");
            case "strong", "b" -> marked(element, "<strong>");
            case "a" -> link(element).ifPresentOrElse(tag -> marked(element, tag), () -> inside(element));
            case "br" -> lineBreak();
            case "blockquote" -> boxed(element, "blockquote");
            case "ul" -> boxed(element, "ul");
            case "ol" -> boxed(element, "ol");
            case "li" -> item(element);
            case "img", "iframe", "audio", "video", "source", "hr" -> close();
            default -> {
                if (element.isBlock()) {
                    close();
                    inside(element);
                    close();
                } else {
                    inside(element);
                }
            }
        }
    }

    private void inside(Element element) {
        element.childNodes().forEach(this::node);
    }

    private void marked(Element element, String tag) {
        marks.addLast(tag);
        if (open) {
            html.append(tag);
        }
        inside(element);
        marks.removeLast();
        if (open) {
            html.append(end(tag));
        }
    }

    private void boxed(Element element, String name) {
        close();
        html.append('<').append(name).append('>');
        inside(element);
        close();
        html.append("</").append(name).append('>');
    }

    /// Outside of a list it is a paragraph.
    private void item(Element element) {
        var parent = element.parent();
        if (parent != null && (parent.normalName().equals("ul") || parent.normalName().equals("ol"))) {
            words.append("- ");
            boxed(element, "li");
        } else {
            close();
            inside(element);
            close();
        }
    }

    private void lineBreak() {
        if (open) {
            html.append("<br>");
            words.append('\n');
        }
    }

    private void open() {
        if (!open) {
            html.append("<p>");
            marks.forEach(html::append);
            open = true;
        }
    }

    private void close() {
        if (open) {
            marks.descendingIterator().forEachRemaining(tag -> html.append(end(tag)));
            html.append("</p>");
            words.append("\n\n");
            open = false;
        }
    }

    private static String end(String tag) {
        return tag.startsWith("<a ") ? "</a>" : "</" + tag.substring(1);
    }

    private static Optional<String> link(Element element) {
        return Optional.of(element.attr("href").strip()).filter(href -> href.matches("(?i)https?://\\S+")).map(href -> "<a href=\"" + Entities.escape(href) + "\" rel=\"ugc nofollow\">");
    }
}
