package org.broadtape.feeds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// XML as it is written, each text and attribute escaped and without the characters that XML forbids.
public final class Markup {

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder(16_384).append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");

    /// Opens an element; attributes as name, value, name, value.
    public Markup open(String name, String... attributes) {
        start(name, attributes);
        out.append(">\n");
        return this;
    }

    public Markup close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    public Markup empty(String name, String... attributes) {
        start(name, attributes);
        out.append("/>\n");
        return this;
    }

    public Markup text(String name, String text, String... attributes) {
        start(name, attributes);
        out.append('>');
        escape(text);
        out.append("</").append(name).append(">\n");
        return this;
    }

    /// The same, but nothing for an empty text.
    public Markup textIfAny(String name, String text, String... attributes) {
        return text.isEmpty() ? this : text(name, text, attributes);
    }

    /// Markup that was written elsewhere and stands in this document.
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    static String rfc822(Instant instant) {
        return RFC_822.format(instant);
    }

    /// To the second: some readers take the digits after it for milliseconds, however many they are.
    public static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (var i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> {
                    if (allowed(text, i, c)) {
                        out.append(c);
                    }
                }
            }
        }
    }

    private static boolean allowed(String text, int i, char c) {
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= ' ' ? c < '\uFFFE' : c == '\n' || c == '\t';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
