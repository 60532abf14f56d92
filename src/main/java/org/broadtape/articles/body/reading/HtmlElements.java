package org.broadtape.articles.body.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.broadtape.articles.body.Block.Align;
import org.broadtape.articles.body.Inline;
import org.jsoup.nodes.Element;

/// What the names, classes and styles of elements mean here.
final class HtmlElements {

    /// Never seen by a reader in a browser either, so leaving them out loses nothing.
    static final Set<String> UNSEEN = Set.of("head", "title", "meta", "link", "base", "basefont", "template", "desc", "metadata", "defs", "param", "source",
            "track", "col", "colgroup", "frame", "frameset", "noframes", "noembed", "annotation", "annotation-xml", "bgsound", "area", "canvas", "datalist",
            "media-metadata", "wbr");

    static final Set<String> FIELDS = Set.of("input", "select", "textarea", "button", "keygen", "output", "progress", "meter");

    /// What begins and ends a paragraph without being a block of its own here; NITF's names among them.
    static final Set<String> BLOCKS = Set.of("address", "article", "body", "center", "dd", "dialog", "div", "dl", "fieldset", "figcaption", "footer", "form",
            "header", "hgroup", "html", "legend", "li", "main", "nav", "optgroup", "option", "p", "search", "section", "caption", "thead", "tbody", "tfoot",
            "tr", "td", "th", "block", "body.content", "body.head", "body.end", "hedline", "byline", "dateline", "distributor", "abstract", "tagline",
            "media-caption", "media-producer", "nitf-table", "nitf-table-metadata", "credit", "multicol", "rdf", "label");

    private static final Set<String> PULL = Set.of("pullquote", "pull-quote", "pull", "wp-block-pullquote", "kg-blockquote-alt");
    private static final Set<String> BUTTONS = Set.of("button", "btn", "kg-btn", "wp-block-button__link");
    private static final Set<String> GALLERIES = Set.of("gallery", "wp-block-gallery", "kg-gallery-card", "blocks-gallery-grid", "tiled-gallery");
    private static final Set<String> CALLOUTS = Set.of("callout", "kg-callout-card");

    private static final Pattern HIDDEN = Pattern.compile("(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern BOLD = Pattern.compile("(?:^|[;\\s])font-weight\\s*:\\s*(?:bold|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("(?:^|[;\\s])font-weight\\s*:\\s*(?:normal|[1-4]00)");
    private static final Pattern ITALIC = Pattern.compile("(?:^|[;\\s])font-style\\s*:\\s*(?:italic|oblique)");
    private static final Pattern STRIKE = Pattern.compile("(?:^|[;\\s])text-decoration(?:-line)?\\s*:[^;]*line-through");
    private static final Pattern ALIGN = Pattern.compile("(?:^|[;\\s])text-align\\s*:\\s*([a-z]+)");

    private HtmlElements() {
    }

    /// The language that an element says its words are in, also as XML and NITF say it.
    static Optional<String> language(Element element) {
        var tag = Stream.of(element.attr("lang"), element.attr("xml:lang"), element.nameIs("lang") ? element.attr("value") : "").map(String::strip)
                .filter(value -> !value.isEmpty()).findFirst().orElse("");
        return Optional.of(new Inline.Language(tag, "", List.of()).language()).filter(valid -> !valid.isEmpty());
    }

    /// The direction of an element inside a paragraph; that of a block shows in its text, and an override would disguise it.
    static Optional<String> inlineDirection(Element element) {
        var direction = element.attr("dir").strip().toLowerCase(Locale.ROOT);
        return element.nameIs("bdo") || element.isBlock() || BLOCKS.contains(element.normalName()) ? Optional.empty() : Optional.of(direction).filter(given -> given.equals("rtl") || given.equals("ltr"));
    }

    static boolean hidden(Element element) {
        return element.hasAttr("hidden") || (element.hasAttr("style") && HIDDEN.matcher(style(element)).find());
    }

    static boolean bold(Element element) {
        return BOLD.matcher(style(element)).find();
    }

    static boolean notBold(Element element) {
        return NOT_BOLD.matcher(style(element)).find();
    }

    static boolean italic(Element element) {
        return ITALIC.matcher(style(element)).find();
    }

    static boolean struck(Element element) {
        return STRIKE.matcher(style(element)).find();
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT);
    }

    static boolean pullQuote(Element element) {
        return any(element, PULL);
    }

    static boolean button(Element element) {
        return any(element, BUTTONS);
    }

    static boolean gallery(Element element) {
        return any(element, GALLERIES);
    }

    static boolean callout(Element element) {
        return any(element, CALLOUTS);
    }

    static boolean any(Element element, Set<String> classes) {
        return element.hasAttr("class") && element.classNames().stream().anyMatch(classes::contains);
    }

    static Align align(Element cell) {
        var style = ALIGN.matcher(style(cell));
        var word = style.find() ? style.group(1) : cell.attr("align").toLowerCase(Locale.ROOT);
        if (cell.hasClass("has-text-align-right") || cell.hasClass("number")) {
            return Align.END;
        }
        return switch (word) {
            case "right", "end", "char" -> Align.END;
            case "center", "middle" -> Align.CENTER;
            case "left", "start" -> Align.START;
            default -> Align.AUTO;
        };
    }

    /// A whole number at the beginning of an attribute, as browsers read it.
    static Optional<Integer> number(Element element, String attribute) {
        var digits = element.attr(attribute).strip().replaceFirst("^(-?\\d{1,6}).*$", "$1");
        return digits.matches("-?\\d{1,6}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
