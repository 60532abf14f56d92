package org.broadtape.articles.body.rendering;

/// Writes HTML or XML; every text and every value of an attribute is escaped here and nowhere else.
public final class Markup {

    private final StringBuilder out = new StringBuilder(4096);
    private final boolean xml;

    private Markup(boolean xml) {
        this.xml = xml;
    }

    public static Markup html() {
        return new Markup(false);
    }

    /// Closes empty elements, so that an XML parser reads it.
    public static Markup xml() {
        return new Markup(true);
    }

    /// `attributes` are names and values in turn; a name whose value is empty is left out, save `alt`.
    public Markup open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        return this;
    }

    public Markup empty(String element, String... attributes) {
        start(element, attributes);
        out.append(xml ? "/>" : ">");
        return this;
    }

    public Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    public Markup text(String text) {
        escape(text, false);
        return this;
    }

    /// A comment, for whoever fills in later what belongs there; without `>`.
    Markup mark(String words) {
        out.append("<!--").append(words).append("-->");
        return this;
    }

    public Markup line() {
        out.append('\n');
        return this;
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (var i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty() || attributes[i].equals("alt")) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], true);
                out.append('"');
            }
        }
    }

    private void escape(String text, boolean attribute) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
