package org.broadtape.articles.body.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Characters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The words that a browser would show of some HTML, found by another way than the reader's: what is between white space, ends of
/// blocks and ends of lines, as far as there is a letter or digit in it.
public final class VisibleWords {

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "noframes", "noembed", "iframe", "desc", "metadata", "defs",
            "canvas", "datalist", "annotation", "annotation-xml", "frame", "frameset", "audio", "video");
    private static final Set<String> FIELDS = Set.of("input", "select", "textarea", "button", "keygen", "output", "progress", "meter");
    private static final Set<String> ENDS = Set.of("br", "hr", "td", "th", "caption", "label", "credit", "media-caption", "media-producer", "block", "summary", "q",
            "hl2", "byline", "body.content", "body.head", "hedline", "dateline", "distributor", "abstract", "tagline", "option", "optgroup", "image", "object",
            "iframe", "embed", "audio", "video", "media", "note", "bq", "listing", "xmp", "plaintext", "picture");
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private VisibleWords() {
    }

    public static List<String> of(String html) {
        var text = new StringBuilder();
        NodeTraversor.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                }
                if (node instanceof Element element) {
                    end(element, text);
                    return leftOut(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    end(element, text);
                }
                return FilterResult.CONTINUE;
            }
        }, Jsoup.parse(html).body());
        return words(text.toString());
    }

    private static void end(Element element, StringBuilder text) {
        if (element.isBlock() || ENDS.contains(element.normalName()) || element.hasClass("button") || element.attr("class").contains("kg-")
                || element.attr("class").contains("wp-block")) {
            text.append('\n');
        }
    }

    private static boolean leftOut(Element element) {
        return UNSEEN.contains(element.normalName()) || FIELDS.contains(element.normalName()) || HtmlElements.hidden(element)
                || element.hasClass("wp-block-file__button")
                || (element.nameIs("form") && element.text().length() < 500 && element.selectFirst("input, select, textarea, button") != null);
    }

    public static List<String> of(Body body) {
        var lines = new ArrayList<String>();
        body.eachText(lines::add);
        return words(String.join("\n", lines));
    }

    private static List<String> words(String text) {
        return Stream.of(Characters.clean(text).split("[\\s|]+")).map(word -> EDGE.matcher(word).replaceAll("")).filter(word -> !word.isEmpty()).toList();
    }
}
