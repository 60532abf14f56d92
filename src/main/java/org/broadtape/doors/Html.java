package org.broadtape.doors;

import java.io.InputStream;
import java.util.regex.Pattern;
import org.broadtape.kernel.Refused;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeVisitor;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// HTML from outside: parsed under limits, and cleaned to the words that a body or a line of text may use. Cleaning keeps the
/// text of what it does not know; scripts, styles and forms go whole.
public final class Html {

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N} _:./-]{1,200}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}%?");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern PLACE = Pattern.compile("(?i)(https?:)?//.*|mailto:.*|tel:.*|[^:]*|[^:]*[/?#].*");

    private static final String[] INLINE_ELEMENTS = { "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark",
            "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "u", "var", "wbr" };

    private static final String[] BLOCK_ELEMENTS = { "address", "article", "aside", "audio", "blockquote", "button", "caption", "center", "col", "colgroup", "dd",
            "details", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "iframe", "img", "li", "main",
            "nav", "ol", "p", "picture", "pre", "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "ul", "video" };

    /// What may stand inside a line: marks and links.
    private static final PolicyFactory INLINE = inline().toFactory();

    /// What may stand in the body of an article before it becomes blocks.
    private static final PolicyFactory BODY = inline()
            .allowElements(BLOCK_ELEMENTS)
            .allowWithoutAttributes("img", "audio", "video", "iframe", "source")
            .allowAttributes("src").matching(PLACE).onElements("img", "audio", "video", "source", "iframe", "track")
            .allowAttributes("srcset", "sizes").onElements("img", "source")
            .allowAttributes("poster").matching(PLACE).onElements("video")
            .allowAttributes("alt", "title").onElements("img", "iframe", "audio", "video")
            .allowAttributes("width", "height").matching(NUMBER).onElements("img", "video", "iframe")
            .allowAttributes("type").matching(WORDS).onElements("source", "ol", "a")
            .allowAttributes("start", "reversed").matching(NUMBER).onElements("ol")
            .allowAttributes("colspan", "rowspan", "span").matching(NUMBER).onElements("td", "th", "col", "colgroup")
            .allowAttributes("scope", "align").matching(WORDS).onElements("td", "th", "col")
            .allowAttributes("cite").matching(PLACE).onElements("blockquote", "q")
            .allowAttributes("class", "id").matching(WORDS).globally()
            .toFactory();

    private Html() {
    }

    private static HtmlPolicyBuilder inline() {
        return new HtmlPolicyBuilder()
                .allowElements(INLINE_ELEMENTS)
                .allowWithoutAttributes("span", "a")
                .allowStandardUrlProtocols()
                .allowUrlProtocols("tel")
                .allowAttributes("href").matching(PLACE).onElements("a")
                .allowAttributes("title").onElements("a", "abbr", "time", "dfn")
                .allowAttributes("rel").matching(WORDS).onElements("a")
                .allowAttributes("datetime").matching(WORDS).onElements("time", "del", "ins")
                .allowAttributes("lang").matching(LANGUAGE).globally()
                .allowAttributes("dir").matching(false, "ltr", "rtl", "auto").globally();
    }

    /// A line's HTML with marks and links only.
    public static String inline(String html, Limits limits) {
        return INLINE.sanitize(shallow(html, limits));
    }

    /// A body's HTML with nothing in it that acts.
    public static String body(String html, Limits limits) {
        return BODY.sanitize(shallow(html, limits));
    }

    /// Parses as browsers do, without cleaning. The content type may be empty.
    public static Document document(InputStream in, String contentType, Limits limits) {
        return document(Charsets.decode(in, contentType, limits).text(), limits);
    }

    public static Document document(String html, Limits limits) {
        return checked(Jsoup.parse(bounded(html, limits)), limits);
    }

    /// Parses what has been through [#body(String, Limits)], or a fragment that is not shown as it is.
    public static Element fragment(String html, Limits limits) {
        return checked(Jsoup.parseBodyFragment(bounded(html, limits)), limits).body();
    }

    /// Text with its character references (`&eacute;`, `&#8217;`) resolved, once.
    public static String unescaped(String text) {
        return Parser.unescapeEntities(text, false);
    }

    /// The text alone, blocks apart by a space.
    public static String text(String html, Limits limits) {
        return fragment(html, limits).text();
    }

    /// The sanitiser drops what lies deeper than 256 elements, so that is refused beforehand.
    private static String shallow(String html, Limits limits) {
        var bounded = bounded(html, limits);
        checked(Jsoup.parseBodyFragment(bounded), limits.withDepth(Math.min(limits.depth(), 250)));
        return bounded;
    }

    private static String bounded(String html, Limits limits) {
        if (html.length() > limits.bytes()) {
            throw new Refused("It is larger than " + Words.bytes(limits.bytes()) + ", the most that is read here. Split it.");
        }
        return Charsets.clean(html);
    }

    private static Document checked(Document document, Limits limits) {
        var count = new int[1];
        document.traverse((NodeVisitor) (node, depth) -> {
            if (depth > limits.depth()) {
                throw new Refused("Elements lie more than " + limits.depth() + " deep in each other.");
            }
            if (++count[0] > limits.count()) {
                throw new Refused("It has more than " + limits.count() + " elements and texts. Split it.");
            }
        });
        return document;
    }
}
