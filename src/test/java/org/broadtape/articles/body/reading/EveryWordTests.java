package org.broadtape.articles.body.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.broadtape.articles.body.Body;

class EveryWordTests {

    private static final List<String> MARKS = List.of("b", "i", "em", "strong", "a href=\"/x\"", "a href=\"javascript:x\"", "span style=\"font-weight:bold\"", "sub",
            "sup", "del", "code", "mark", "u", "org", "money", "font", "q", "small", "abbr", "noscript");
    private static final List<String> BOXES = List.of("p", "div", "h1", "h3", "h6", "ul", "ol", "li", "blockquote", "blockquote class=pullquote", "aside", "details",
            "summary", "dl", "dt", "dd", "pre", "section", "center", "figure", "figcaption", "cite", "footer", "table", "tr", "td", "th", "caption", "thead", "tbody",
            "a class=button href=/x", "div class=gallery", "address", "form", "label", "block", "media", "media-caption", "object", "note", "bq");
    private static final List<String> SINGLES = List.of("<br>", "<br><br>", "<hr>", "<img src=a.jpg alt=Alt>", "<img src=data:x>", "<!--more-->", "<!-- x -->",
            "<iframe src=//e.example/></iframe>", "<script>no()</script>", "<style>no{}</style>", "&nbsp;", "\u00AD", " ", "\n", "</p>", "</div>", "</b>", "<input>");

    @Provide
    Arbitrary<String> html() {
        return html(5);
    }

    private Arbitrary<String> html(int depth) {
        var words = Arbitraries.of("Rates", "rose", "3.5 %", "l’eau", "“so”", "ارتفعت", "株価", "🚀1", "&amp;co", "&lt;b&gt;", "AT&T", "x|y", "a - b").map(word -> word + " ");
        var leaf = Arbitraries.frequencyOf(Tuple.of(6, words), Tuple.of(2, Arbitraries.of(SINGLES)));
        if (depth == 0) {
            return leaf;
        }
        var inner = Arbitraries.lazy(() -> html(depth - 1)).list().ofMaxSize(4).map(parts -> String.join("", parts));
        return Arbitraries.frequencyOf(Tuple.of(3, leaf), Tuple.of(2, element(MARKS, inner)), Tuple.of(5, element(BOXES, inner)));
    }

    private static Arbitrary<String> element(List<String> names, Arbitrary<String> inner) {
        return Combinators.combine(Arbitraries.of(names), inner).as((name, content) -> "<" + name + ">" + content + "</" + name.replaceFirst(" .*", "") + ">");
    }

    /// The same inputs on every machine: what a new seed finds is for a desk, not for a build.
    @Property(tries = 3000, seed = "17")
    void everyWordThatABrowserShowsIsInTheBlocks(@ForAll("html") String html) {
        var reading = HtmlReader.read(html);

        assertThat(VisibleWords.of(reading.body()).stream().sorted().filter(word -> !word.contains("e.example")))
                .containsExactlyElementsOf(VisibleWords.of(html).stream().sorted().toList());
    }

    /// What breaks out of a drawing in a browser is kept, too: more words are better than fewer.
    @Example
    void wordsThatBreakOutOfADrawingAreKept() {
        assertThat(VisibleWords.of(HtmlReader.read("<svg><figure><input><b><figcaption>Rates </figcaption></b></figure></svg>").body())).containsExactly("Rates");
    }

    @Property(tries = 1000, seed = "17")
    void whatWasReadIsStoredAndComesBackAsItWas(@ForAll("html") String html) {
        var body = HtmlReader.read(html).body();

        assertThat(Body.fromJson(body.toJson())).isEqualTo(body);
    }
}
