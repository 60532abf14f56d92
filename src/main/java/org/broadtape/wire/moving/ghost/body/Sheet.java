package org.broadtape.wire.moving.ghost.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadtape.doors.Html;
import org.broadtape.doors.Limits;
import org.jsoup.nodes.Element;

/// HTML that is being written of a post, and what had to be left out of it, in sentences.
final class Sheet {

    static final Limits LIMITS = Limits.DOCUMENT.withDepth(Integer.MAX_VALUE).withCount(2_000_000);

    /// What ends a preview elsewhere means nothing in Ghost.
    private static final Pattern FOREIGN_MARKS = Pattern.compile("<!--\\s*(?:more|preview)\\s*-->");

    private static final Pattern MARKS = Pattern.compile("[\\]\\[!\"#$%&'()*+,./:;<=>?@\\\\^_{|}~]");

    private final StringBuilder html = new StringBuilder();
    private final Set<String> notes = new LinkedHashSet<>();

    /// Markup of ours.
    Sheet put(String markup) {
        html.append(markup);
        return this;
    }

    /// Words, which are no markup.
    Sheet words(String words) {
        html.append(escaped(words));
        return this;
    }

    /// Markup of theirs: closed within itself, so that nothing after it is swallowed.
    Sheet fragment(String markup) {
        if (markup.indexOf('<') < 0 && markup.indexOf('&') < 0) {
            return words(markup);
        }
        html.append(html(Html.fragment(withoutForeignMarks(markup), LIMITS)));
        return this;
    }

    /// The inside of an element as it is, without line breaks of ours.
    static String html(Element element) {
        var document = element.ownerDocument();
        if (document != null) {
            document.outputSettings().prettyPrint(false);
        }
        return element.html();
    }

    /// An element around words; nothing where there are none.
    Sheet element(String name, String words) {
        return words.isBlank() ? this : put("<" + name + ">").words(words).put("</" + name + ">");
    }

    /// An element around markup of theirs; nothing where it is empty.
    Sheet around(String name, String markup) {
        return markup.isBlank() ? this : put("<" + name + ">").fragment(markup).put("</" + name + ">");
    }

    /// An attribute of the tag that is being written; nothing where the value is empty.
    Sheet attribute(String name, String value) {
        return value.isEmpty() ? this : put(" " + name + "=\"").words(value).put("\"");
    }

    /// Opens a heading. Ghost gave each an id of its words, to which links in the text lead: until version 3 without anything but letters and
    /// digits, since then with hyphens between the words.
    Sheet heading(String name, String direction, String words) {
        var lower = words.strip().toLowerCase(Locale.ROOT);
        var id = MARKS.matcher(lower).replaceAll("").replaceAll("\\s+", "-").replaceAll("-{2,}", "-");
        var before = lower.replaceAll("[^\\w]", "");
        put("<" + name).attribute("dir", direction).attribute("id", id).put(">");
        return before.equals(id) || before.isEmpty() ? this : put("<a id=\"" + before + "\"></a>");
    }

    /// That something is not as it was; the words that it is about stand behind it, all of them.
    void note(String sentence, String words) {
        var plain = words.replaceAll("\\s+", " ").strip();
        notes.add(plain.isEmpty() ? sentence + "." : sentence + ": “" + plain + "”.");
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    String html() {
        return html.toString();
    }

    static String withoutForeignMarks(String markup) {
        return FOREIGN_MARKS.matcher(markup).replaceAll("");
    }

    /// The words of markup of theirs.
    static String wordsOf(String markup) {
        return markup.indexOf('<') < 0 && markup.indexOf('&') < 0 ? markup : Html.text(markup, LIMITS);
    }

    /// A value of theirs as text; empty where there is none.
    static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isValueNode() ? value.asText("") : "";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
