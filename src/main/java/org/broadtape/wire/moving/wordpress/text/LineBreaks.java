package org.broadtape.wire.moving.wordpress.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes paragraphs and ends of lines of line breaks, as WordPress does when it shows a classic post (`wpautop`): an empty line ends a
/// paragraph, a single one a line, unless a block begins or ends there. Written as `<br>`s, of which two are the end of a paragraph to
/// whoever reads the HTML next. Linear in the length of the text.
final class LineBreaks {

    private static final Set<String> BLOCKS = Set.of("table", "thead", "tfoot", "tbody", "caption", "col", "colgroup", "tr", "td", "th", "div", "dl", "dd", "dt", "ul", "ol", "li",
            "pre", "form", "map", "area", "blockquote", "address", "style", "script", "p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "fieldset", "legend", "section", "article", "aside",
            "hgroup", "header", "footer", "nav", "figure", "figcaption", "details", "menu", "summary", "option", "select", "object", "param", "embed", "audio", "video", "source",
            "track", "iframe", "svg", "math", "center", "main", "noscript");
    private static final Set<String> AS_WRITTEN = Set.of("pre", "script", "style", "svg", "math", "textarea");
    private static final Pattern EMPTY_LINES = Pattern.compile("[ \\t\\u00a0]*\\n[ \\t]*\\n\\s*+");
    private static final Pattern AFTER_BREAK = Pattern.compile("^[ \\t]*\\n(?![ \\t]*\\n)");
    private static final Pattern LINE = Pattern.compile("[ \\t]*\\n[ \\t]*");

    private final String html;
    private final StringBuilder out;
    private int at;
    private boolean afterBlock = true;
    private boolean afterBreak;

    private LineBreaks(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length() + 64);
    }

    static String shown(String html) {
        return new LineBreaks(html.indexOf('\r') < 0 ? html : html.replace("\r\n", "\n").replace('\r', '\n')).run();
    }

    private String run() {
        while (at < html.length()) {
            if (html.charAt(at) == '<' && isTag()) {
                tag();
            } else {
                text();
            }
        }
        return out.toString();
    }

    private boolean isTag() {
        var next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        return next == '/' || next == '!' || next == '?' || (next < 128 && Character.isLetter(next));
    }

    private void text() {
        var end = at + 1;
        while (end < html.length() && html.charAt(end) != '<') {
            end++;
        }
        var text = html.substring(at, end);
        at = end;
        if (text.indexOf('\n') < 0) {
            out.append(text);
            settle(text);
            return;
        }
        var beforeBlock = end == html.length() || BLOCKS.contains(name(end));
        if (text.isBlank() && (afterBlock || beforeBlock)) {
            out.append('\n');
            return;
        }
        var bare = afterBlock ? text.stripLeading() : afterBreak ? AFTER_BREAK.matcher(text).replaceFirst(" ") : text;
        bare = beforeBlock ? bare.stripTrailing() : bare;
        out.append(LINE.matcher(EMPTY_LINES.matcher(bare).replaceAll("<br><br>")).replaceAll("<br>"));
        settle(text);
    }

    private void settle(String text) {
        if (!text.isBlank()) {
            afterBlock = false;
            afterBreak = false;
        }
    }

    private void tag() {
        var name = name(at);
        var end = html.startsWith("<!--", at) ? html.indexOf("-->", at + 4) : html.indexOf('>', at);
        end = end < 0 ? html.length() : html.startsWith("<!--", at) ? end + 3 : end + 1;
        out.append(html, at, end);
        if (AS_WRITTEN.contains(name) && html.charAt(at + 1) != '/') {
            var upTo = close(name, end);
            out.append(html, end, upTo);
            end = upTo;
        }
        at = end;
        afterBreak = name.equals("br");
        afterBlock = BLOCKS.contains(name) || (afterBlock && name.isEmpty());
    }

    private int close(String name, int from) {
        for (var i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i + 2, name, 0, name.length())) {
                return i;
            }
        }
        return html.length();
    }

    /// The name of the tag that begins there; empty for a comment.
    private String name(int from) {
        var start = from + 1 < html.length() && html.charAt(from + 1) == '/' ? from + 2 : from + 1;
        var end = start;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(Math.min(start, html.length()), end).toLowerCase(Locale.ROOT);
    }
}
