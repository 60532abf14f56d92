package org.broadtape.wire.formats.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadtape.doors.xml.Element;
import org.broadtape.doors.xml.Node;
import org.broadtape.doors.xml.Text;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Digits;
import org.broadtape.wire.formats.values.References;
import org.broadtape.wire.formats.values.Renditions;
import org.broadtape.wire.item.Picture;

/// Writes NITF's content as HTML. A name that it does not know is written as what is inside it, so that no words are lost.
final class NitfHtml {

    private static final Set<String> SAME = Set.of("p", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "ol", "ul", "li", "dl", "dt", "dd", "pre", "sub", "sup", "em", "br", "hr", "a", "caption", "strong", "i", "b");
    private static final Set<String> HIDDEN = Set.of("nitf-table-metadata", "alt-code", "media-metadata", "media-object", "colgroup", "col");
    private static final Set<String> EMPTY = Set.of("br", "hr");

    private static final Map<String, String> MARKS = Map.of("bold", "strong", "sub", "sub", "sup", "sup", "strike", "s", "code", "code");
    private static final Pattern ISOLATED = Pattern.compile("([\u2066\u2067])([^\u2066-\u2069]*)\u2069");
    private static final Pattern LEVEL = Pattern.compile("level-([234])");

    private final StringBuilder out = new StringBuilder();
    private final List<Picture> leading = new ArrayList<>();

    NitfHtml(Element content, Element end) {
        content.content().forEach(this::node);
        end.children("tagline").forEach(tagline -> wrapped("p", tagline));
    }

    String text() {
        return out.toString();
    }

    List<Picture> leading() {
        return List.copyOf(leading);
    }

    private void node(Node node) {
        switch (node) {
            case Text(var value) -> text(value);
            case Element element -> element(element);
        }
    }

    private void element(Element element) {
        var name = element.name();
        if (HIDDEN.contains(name) || (name.equals("note") && NitfBody.unpublished(element))) {
            return;
        }
        if (SAME.contains(name)) {
            wrapped(name.equals("em") ? mark(element) : name.equals("p") && element.value("class").equals("caption") ? "figcaption" : name, element);
            return;
        }
        switch (name) {
            case "hl1", "hl2" -> wrapped(heading(element), element);
            case "lang" -> language(element);
            case "org" -> organisation(element);
            case "note" -> note(element);
            case "media" -> media(element);
            case "bq" -> wrapped("blockquote", element);
            case "credit" -> wrapped("cite", element);
            case "q" -> quoted(element);
            case "fn", "datasource", "tagline" -> wrapped("p", element);
            default -> element.content().forEach(this::node);
        }
    }

    /// Words between Unicode's marks of direction have that direction.
    private void text(String value) {
        var from = 0;
        for (var isolated = ISOLATED.matcher(value); isolated.find(); from = isolated.end()) {
            escape(value.substring(from, isolated.start()));
            out.append("<span dir=\"").append(isolated.group(1).equals("\u2067") ? "rtl" : "ltr").append("\">");
            escape(isolated.group(2));
            out.append("</span>");
        }
        escape(value.substring(from));
    }

    private static String heading(Element element) {
        var level = LEVEL.matcher(element.value("class"));
        return level.matches() ? "h" + level.group(1) : element.is("hl1") ? "h2" : "h3";
    }

    private void language(Element element) {
        out.append("<span lang=\"");
        escape(element.value("value"));
        out.append("\">");
        element.content().forEach(this::node);
        out.append("</span>");
    }

    /// The name of one, or with the class `price` what its shares cost as the text was written.
    private void organisation(Element element) {
        if (element.value("class").equals("price")) {
            out.append("<data value=\"");
            escape(element.value("idsrc") + ":" + element.value("value"));
            out.append("\">");
            element.content().forEach(this::node);
            out.append("</data>");
        } else {
            element.content().forEach(this::node);
        }
    }

    private void note(Element element) {
        switch (element.value("class")) {
            case "callout" -> wrapped("aside", element);
            case "gallery" -> wrapped("figure", element);
            default -> element.content().forEach(this::node);
        }
    }

    /// NITF has one element for whatever is set off; its class may say how.
    private static String mark(Element element) {
        return MARKS.getOrDefault(element.value("class"), "em");
    }

    private void wrapped(String tag, Element element) {
        out.append('<').append(tag);
        switch (tag) {
            case "a" -> {
                attribute("href", element);
                attribute("id", element);
            }
            case "p", "blockquote", "pre", "figure" -> attribute("class", element);
            case "ol" -> element.attribute("seqnum").filter(number -> number.matches("\\d{1,9}")).ifPresent(number -> out.append(" start=\"").append(number).append('"'));
            case "td", "th" -> {
                attribute("colspan", element);
                attribute("rowspan", element);
                attribute("align", element);
            }
            default -> {
            }
        }
        out.append('>');
        if (!EMPTY.contains(tag)) {
            element.content().forEach(this::node);
            out.append("</").append(tag).append('>');
        }
    }

    private void attribute(String name, Element element) {
        element.attribute(name).ifPresent(value -> {
            out.append(' ').append(name).append("=\"");
            escape(value);
            out.append('"');
        });
    }

    private void quoted(Element element) {
        out.append('“');
        element.content().forEach(this::node);
        out.append('”');
    }

    private void media(Element media) {
        var references = media.children("media-reference").stream().filter(reference -> !reference.value("source").isBlank()).toList();
        if (references.isEmpty()) {
            media.children("media-caption").forEach(caption -> wrapped("p", caption));
            return;
        }
        var sort = media.value("media-type");
        var played = sort.equals("audio") || sort.equals("video");
        var reference = played ? references.getFirst() : best(media, references);
        var source = References.clean(reference.value("source"));
        var caption = media.text("media-caption");
        if (played) {
            var poster = new StringBuilder("\"");
            references.stream().filter(other -> other.value("name").equals("poster")).findFirst().ifPresent(other -> {
                poster.append(" poster=\"");
                escape(References.clean(other.value("source")), poster);
                poster.append('"');
            });
            figure("<" + sort + " src=\"", source, poster + "></" + sort + ">", media);
        } else if (!isPicture(media, reference)) {
            out.append("<p><a href=\"");
            escape(source);
            out.append("\">");
            escape(Absent.first(caption, source));
            out.append("</a></p>");
        } else if (out.toString().isBlank()) {
            leading.add(Picture.of(source, reference.value("alternate-text"), caption, credit(media)));
        } else {
            var alt = new StringBuilder("\" alt=\"");
            escape(reference.value("alternate-text"), alt);
            figure("<img src=\"", source, alt.append("\">").toString(), media);
        }
    }

    /// Agencies offer a picture in several sizes, each a reference of its own.
    private static Element best(Element media, List<Element> references) {
        var pictures = references.stream().filter(reference -> isPicture(media, reference)).toList();
        return Renditions.best(pictures.stream().map(one -> new Renditions.Rendition(one.value("source"), Digits.read(one.value("width")).orElse(0), one.value("name"))).toList())
                .flatMap(best -> pictures.stream().filter(one -> one.value("source").equals(best)).findFirst()).orElseGet(references::getFirst);
    }

    private void figure(String before, String source, String after, Element media) {
        out.append("<figure>").append(before);
        escape(source);
        out.append(after).append("<figcaption>");
        media.children("media-caption").forEach(caption -> caption.content().forEach(this::node));
        var credit = credit(media);
        if (!credit.isEmpty()) {
            out.append(" <small>");
            escape(credit);
            out.append("</small>");
        }
        out.append("</figcaption></figure>");
    }

    private static String credit(Element media) {
        return String.join(", ", media.children("media-producer").stream().map(Element::text).filter(text -> !text.isEmpty()).toList());
    }

    private static boolean isPicture(Element media, Element reference) {
        var type = Absent.first(reference.value("mime-type"), media.value("media-type")).toLowerCase(java.util.Locale.ROOT);
        return type.startsWith("image") || type.startsWith("photo") || type.startsWith("picture") || type.startsWith("graphic")
                || (type.isEmpty() && References.isPicture(reference.value("source")));
    }

    private void escape(String text) {
        escape(text, out);
    }

    private static void escape(String text, StringBuilder out) {
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(text.charAt(i));
            }
        }
    }
}
