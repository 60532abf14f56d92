package org.broadtape.doors.xml;

import java.util.Set;

/// Writes elements out again.
final class Markup {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    private final StringBuilder out = new StringBuilder();
    private final boolean html;

    private Markup(boolean html) {
        this.html = html;
    }

    static String html(Element element) {
        var markup = new Markup(true);
        element.content().forEach(node -> markup.write(node, ""));
        return markup.out.toString();
    }

    static String xml(Element element) {
        var markup = new Markup(false);
        markup.write(element, "");
        return markup.out.toString();
    }

    private void write(Node node, String namespace) {
        switch (node) {
            case Text text -> escape(text.value(), false);
            case Element element -> element(element, namespace);
        }
    }

    private void element(Element element, String namespace) {
        out.append('<').append(element.name());
        if (!html && !element.namespace().equals(namespace)) {
            attribute("xmlns", element.namespace());
        }
        attributes(element);
        if (element.content().isEmpty() && (!html || VOID.contains(element.name()))) {
            out.append(html ? ">" : "/>");
            return;
        }
        out.append('>');
        element.content().forEach(node -> write(node, element.namespace()));
        out.append("</").append(element.name()).append('>');
    }

    private void attributes(Element element) {
        var prefixes = 0;
        for (var attribute : element.attributes()) {
            if (html || attribute.namespace().isEmpty()) {
                attribute(attribute.name(), attribute.value());
            } else if (attribute.namespace().equals(XML)) {
                attribute("xml:" + attribute.name(), attribute.value());
            } else {
                var prefix = "n" + prefixes++;
                attribute("xmlns:" + prefix, attribute.namespace());
                attribute(prefix + ":" + attribute.name(), attribute.value());
            }
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
    }

    private void escape(String text, boolean quoted) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(quoted ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\n', '\t' -> out.append(quoted ? "&#" + (int) c + ";" : String.valueOf(c));
                default -> out.append(c);
            }
        }
    }
}
