package org.broadtape.articles.body.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Listed;
import org.broadtape.articles.body.reading.Line.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/// Reads one element into a walk: what its name and classes make of it.
final class ElementReading {

    private static final Set<String> FORM_FIELDS = Set.of("input", "select", "textarea", "button");
    private static final int LONGEST_FORM = 500;

    private final BlockWalk walk;
    private final Element element;

    ElementReading(BlockWalk walk, Element element) {
        this.walk = walk;
        this.element = element;
    }

    /// Whether the element is left out with all that is in it; says so where a reader could have seen it or it would have run.
    static boolean leavesOut(Element element, Source source) {
        var name = element.normalName();
        if (HtmlElements.UNSEEN.contains(name) || source.isDone(element)) {
            return true;
        }
        switch (name) {
            case "script" -> source.notes.add("Left out a script");
            case "style" -> source.notes.add("Left out a style sheet");
            case "form" -> {
                if (!isForm(element)) {
                    return false;
                }
                source.notes.add("Left out a form", element.text());
            }
            default -> {
                return field(element, source) || hidden(element, source);
            }
        }
        return true;
    }

    private static boolean field(Element element, Source source) {
        if (HtmlElements.FIELDS.contains(element.normalName())) {
            source.notes.add("Left out a form’s field", element.wholeText());
            return true;
        }
        return false;
    }

    private static boolean hidden(Element element, Source source) {
        if (HtmlElements.hidden(element)) {
            source.notes.add("Left out what was hidden", element.text());
            return true;
        }
        return false;
    }

    /// Some systems wrap a whole page in a form; that is not one.
    private static boolean isForm(Element element) {
        return element.text().length() < LONGEST_FORM && FORM_FIELDS.stream().anyMatch(field -> element.selectFirst(field) != null);
    }

    void read() {
        if (leavesOut(element, walk.source)) {
            return;
        }
        switch (element.normalName()) {
            case "br" -> walk.lineBreak();
            case "hr" -> walk.add(new Block.Divider());
            case "h1", "h2", "hl2" -> walk.heading(element, 2);
            case "h3" -> walk.heading(element, 3);
            case "h4", "h5", "h6" -> walk.heading(element, 4);
            case "ul", "menu", "dir" -> list(false);
            case "ol" -> list(true);
            case "dt", "summary" -> walk.boldParagraph(element);
            case "blockquote", "bq" -> new Quotes(walk).quote(element);
            case "pre", "listing", "xmp", "plaintext" -> code();
            case "table" -> new Tables(walk).table(element);
            case "figure", "media" -> new Figures(walk).figure(element);
            case "img", "image", "media-reference" -> new Pictured(walk).image(element);
            case "picture" -> picture();
            case "audio", "video", "iframe", "object", "embed", "applet" -> new Elsewhere(walk).read(element);
            case "aside", "details", "note" -> callout();
            case "a" -> new Links(walk).anchor(element);
            case "svg" -> drawing();
            default -> container();
        }
    }

    private void container() {
        if (HtmlElements.callout(element)) {
            callout();
        } else if (HtmlElements.gallery(element) || HtmlElements.any(element, Set.of("wp-caption"))) {
            new Figures(walk).figure(element);
        } else if (HtmlElements.any(element, Set.of("kg-file-card", "wp-block-file")) || (element.nameIs("p") && element.hasClass("file"))) {
            new Links(walk).file(element);
        } else if (HtmlElements.BLOCKS.contains(element.normalName())) {
            walk.paragraph(element);
        } else {
            inline();
        }
    }

    private void inline() {
        switch (element.normalName()) {
            case "b", "strong" -> {
                if (HtmlElements.notBold(element)) {
                    styled();
                } else {
                    walk.marked(element, Kind.BOLD);
                }
            }
            case "i", "em", "cite", "dfn", "var" -> walk.marked(element, Kind.ITALIC);
            case "s", "strike", "del" -> walk.marked(element, Kind.STRIKE);
            case "sub" -> walk.marked(element, Kind.SUB);
            case "sup" -> walk.marked(element, Kind.SUP);
            case "code", "kbd", "samp", "tt" -> walk.marked(element, Kind.CODE);
            case "data" -> price();
            case "q" -> {
                walk.text("“");
                walk.children(element);
                walk.text("”");
            }
            default -> styled();
        }
    }

    /// A price in a sentence; where nothing else stands in its paragraph, a card.
    private void price() {
        var listed = Listed.of(element.attr("value").strip());
        if (listed.isEmpty()) {
            styled();
        } else if (isAllOfItsParagraph()) {
            walk.add(new Block.InstrumentCard(listed.get(), walk.run(element, walk::add)));
        } else {
            walk.marked(element, Kind.PRICE, listed.get().toString());
        }
    }

    private boolean isAllOfItsParagraph() {
        var around = element.parent();
        return around != null && around.nameIs("p") && around.childNodeSize() == 1;
    }

    private void styled() {
        if (!element.hasAttr("style")) {
            walk.children(element);
        } else if (HtmlElements.bold(element)) {
            walk.marked(element, Kind.BOLD);
        } else if (HtmlElements.italic(element)) {
            walk.marked(element, Kind.ITALIC);
        } else if (HtmlElements.struck(element)) {
            walk.marked(element, Kind.STRIKE);
        } else {
            walk.children(element);
        }
    }

    private void list(boolean numbered) {
        if (HtmlElements.gallery(element)) {
            new Figures(walk).figure(element);
        } else if (!walk.mayNest()) {
            walk.paragraph(element);
        } else {
            var items = new Lists(walk).items(element);
            if (!items.isEmpty()) {
                walk.add(numbered ? new Block.NumberedList(HtmlElements.number(element, "start").orElse(1), items) : new Block.BulletList(items));
            }
        }
    }

    private void callout() {
        if (!walk.mayNest()) {
            walk.paragraph(element);
        } else {
            var blocks = walk.inside(element);
            if (!blocks.isEmpty()) {
                walk.add(new Block.Callout(blocks));
            }
        }
    }

    private void code() {
        walk.flush();
        var text = new StringBuilder();
        words(element, text);
        var code = text.toString().replace("\r\n", "\n").replaceFirst("^\n", "").stripTrailing();
        if (!code.isBlank()) {
            walk.add(new Block.Code(code, language()));
        }
    }

    private void words(Element from, StringBuilder text) {
        NodeTraversor.filter((node, _) -> {
            switch (node) {
                case TextNode words -> text.append(words.getWholeText());
                case Element inner when !inner.equals(from) && leavesOut(inner, walk.source) -> {
                    return FilterResult.SKIP_ENTIRELY;
                }
                case Element inner when inner.nameIs("br") || (!inner.equals(from) && inner.isBlock() && !endsLine(text)) -> text.append('\n');
                default -> {
                }
            }
            return FilterResult.CONTINUE;
        }, from);
    }

    private static boolean endsLine(StringBuilder text) {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private String language() {
        var inner = element.selectFirst("code");
        var names = new ArrayList<>(element.classNames());
        names.addAll(inner == null ? List.of() : inner.classNames());
        return names.stream().filter(name -> name.matches("lang(?:uage)?-[A-Za-z0-9+#.-]{1,20}"))
                .map(name -> name.substring(name.indexOf('-') + 1).toLowerCase(Locale.ROOT)).findFirst().orElse("");
    }

    private void picture() {
        var image = element.selectFirst("img");
        if (image == null) {
            walk.children(element);
        } else {
            new Pictured(walk).image(image);
            walk.source.done(image);
            walk.children(element);
        }
    }

    private void drawing() {
        walk.source.notes.add("Kept only the words of a drawing (SVG)");
        walk.children(element);
    }
}
