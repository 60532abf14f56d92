package org.broadtape.wire.moving.wordpress.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.broadtape.wire.moving.thing.Finding;

/// Finds shortcodes in a text and puts HTML in place of those that are known. Others stay as the text that they are, and are named in the
/// findings where they were meant as shortcodes and not as words in brackets. Linear in the length of the text.
final class Shortcodes {

    private static final Pattern MEANT = Pattern.compile("[a-zA-Z][\\w-]{2,60}");
    private static final int LONGEST = 10_000;

    private final String text;
    private final ShortcodeHtml known;
    private final Consumer<Finding> findings;
    private final String place;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> lastClose = new HashMap<>();
    private int at;

    private Shortcodes(String text, ShortcodeHtml known, Consumer<Finding> findings, String place) {
        this.text = text;
        this.known = known;
        this.findings = findings;
        this.place = place;
    }

    static String shown(String text, ShortcodeHtml known, Consumer<Finding> findings, String place) {
        return text.indexOf('[') < 0 ? text : new Shortcodes(text, known, findings, place).run();
    }

    private String run() {
        for (var open = text.indexOf('['); open >= 0; open = text.indexOf('[', at)) {
            out.append(text, at, open);
            at = open;
            if (!escaped() && !shortcode()) {
                out.append('[');
                at++;
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    /// `[[name]]` is how one writes `[name]`.
    private boolean escaped() {
        if (!text.startsWith("[[", at) || name(at + 2).isEmpty()) {
            return false;
        }
        var end = text.indexOf("]]", at);
        var inner = text.indexOf('[', at + 2);
        if (end < 0 || end - at > LONGEST || (inner >= 0 && inner < end) || !known.knows(name(at + 2))) {
            return false;
        }
        out.append(text, at + 1, end + 1);
        at = end + 2;
        return true;
    }

    private boolean shortcode() {
        var name = name(at + 1);
        var end = name.isEmpty() ? -1 : text.indexOf(']', at);
        if (end < 0 || end - at > LONGEST || text.substring(at + 1, end).indexOf('[') >= 0) {
            return false;
        }
        var written = text.substring(at + 1 + name.length(), end);
        if (!written.isEmpty() && " \t\n\r\u00a0/=:".indexOf(written.charAt(0)) < 0) {
            return false;
        }
        if (!known.knows(name)) {
            list(name, written, end);
            return false;
        }
        var alone = written.endsWith("/");
        var close = alone ? -1 : close(name, end + 1);
        var content = close < 0 ? "" : text.substring(end + 1, close);
        var html = known.of(Shortcode.of(name, alone ? written.substring(0, written.length() - 1) : written, content));
        html.ifPresent(out::append);
        if (html.isEmpty()) {
            findings.accept(Finding.changed("shortcode [" + name + "] kept as text", text.substring(at, end + 1), place));
            return false;
        }
        at = close < 0 ? end + 1 : close + name.length() + 3;
        return true;
    }

    private void list(String name, String written, int end) {
        var closed = lastClose(name) > end;
        if (MEANT.matcher(name).matches() && (written.indexOf('=') > 0 || name.indexOf('_') > 0 || name.indexOf('-') > 0 || closed)) {
            findings.accept(Finding.changed("shortcode [" + name + "] kept as text", text.substring(at, end + 1), place));
        }
    }

    /// Where the closing tag stands, if no other of the name begins before it.
    private int close(String name, int from) {
        if (lastClose(name) < from) {
            return -1;
        }
        var close = text.indexOf("[/" + name + "]", from);
        var other = text.indexOf("[" + name, from);
        return other >= 0 && other < close ? -1 : close;
    }

    private int lastClose(String name) {
        return lastClose.computeIfAbsent(name, wanted -> text.lastIndexOf("[/" + wanted + "]"));
    }

    private String name(int from) {
        var end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_' || text.charAt(end) == '-')) {
            end++;
        }
        return end == from || !Character.isLetter(text.charAt(from)) ? "" : text.substring(from, end);
    }
}
