package org.broadtape.articles.body.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.broadtape.articles.body.Address;
import org.broadtape.articles.body.Attachment;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.BodyJsonTests;
import org.broadtape.articles.body.Corpus;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Picture;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.body.PresentPrices;
import org.broadtape.articles.body.reading.HtmlReader;
import org.broadtape.articles.body.reading.MarkdownReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Whatever comes in, what goes out has only elements and attributes of a closed list, and every form of it is well-formed.
class NothingActsTests {

    private static final Set<String> ELEMENTS = Set.of("#root", "html", "head", "body", "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "footer", "figure",
            "figcaption", "picture", "source", "img", "span", "div", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "strong", "em", "sub",
            "sup", "s", "code", "pre", "hr", "br", "audio", "video", "small", "data");
    private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "class", "id", "dir", "role", "tabindex", "aria-label", "scope", "colspan", "rowspan",
            "start", "src", "srcset", "sizes", "type", "width", "height", "alt", "loading", "decoding", "controls", "preload", "poster", "data-provider",
            "data-ratio", "style", "language", "lang", "playsinline", "download", "value");
    private static final Pictures EVERY = new Pictures() {
        @Override
        public Optional<Picture> of(String ref) {
            return Optional.of(new Picture("7f", 1600, 900, List.of(320, 640)));
        }

        @Override
        public Optional<Attachment> file(String ref) {
            return ref.startsWith("sha256:") ? Optional.of(new Attachment("/media/8/clip.mp4", "clip.mp4", "video/mp4", 900, 640, 360)) : Optional.empty();
        }
    };
    private static final String SITE = "https://paper.example";

    private static final List<String> HOSTILE = List.of(
            "<img src=x onerror=alert(1)//>", "<svg><style><img src=x onerror=alert(1)></style></svg>", "<a href='jav&#x09;ascript:alert(1)'>x</a>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", "<p title='</p><script>alert(1)</script>'>t",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", "<table><caption>\"><script>x</script></caption><tr><th>&lt;script&gt;</table>",
            "<figure><img src='x\"onerror=alert(1)' alt='\"><script>alert(1)</script>'><figcaption>\"&gt;&lt;script&gt;</figcaption></figure>",
            "<pre class='language-\"><script>'>&lt;/pre>&lt;script></pre>", "<iframe src='//e.example/\"><script>' title='<script>'></iframe>",
            "<a class=button href='//e.example/?\"><script>'>\"><script></a>", "<ol start='1\"><script>'><li>x</ol>", "<h2>\"><img src=x onerror=x></h2>",
            "<iframe src=\"https://www.youtube.com/embed/a'\"><script>x</script>\"></iframe>", "<p>Up <data value='XJSE:NPN--><script>alert(1)</script>'>x</data>", "<p><data value=\"XJSE:NPN\"><script>alert(1)</script>x</data>",
            "<a href=\"https://user:pass@e.example\\@paper.example\">x</a>");

    private static void onlyWhatIsAllowed(String html) {
        for (var element : Jsoup.parse(html).getAllElements()) {
            assertThat(ELEMENTS).as(html).contains(element.normalName());
            element.attributes().forEach(attribute -> {
                assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
                assertThat(attribute.getKey().equals("href") && Address.ofLink(attribute.getValue()).isEmpty()).as(html).isFalse();
                assertThat(attribute.getKey().equals("src") && Address.ofFile(attribute.getValue()).isEmpty()).as(html).isFalse();
            });
        }
    }

    private static void everywhere(Body body) {
        onlyWhatIsAllowed(new PageHtml(EVERY, Wording.ENGLISH, "paper.example").render(body));
        onlyWhatIsAllowed(new FeedHtml(EVERY, PresentPrices.NONE, SITE).render(body));
        onlyWhatIsAllowed(new MailHtml(EVERY, PresentPrices.NONE, SITE).render(body));
        wellFormed("<div>" + new FeedHtml(EVERY, PresentPrices.NONE, SITE).xhtml(body) + "</div>");
        wellFormed(NitfContent.of(body, EVERY, SITE));
        assertThat(PlainText.of(body)).isNotNull();
    }

    private static void wellFormed(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    @Test
    void hostileHtmlComesOutHarmlessInEveryForm() {
        HOSTILE.forEach(html -> everywhere(HtmlReader.read(html).body()));
        HOSTILE.forEach(html -> everywhere(MarkdownReader.read(html).body()));
    }

    @Test
    void everyBlockHasItsPlaceInEveryForm() {
        everywhere(BodyJsonTests.ONE_OF_EACH);
    }

    @Test
    void hostileWordsInsideBlocksAreWords() {
        HOSTILE.forEach(words -> everywhere(Body.of(new Block.Audio("sha256:2", Inline.of(words)), new Block.Video("sha256:2", "sha256:1", Inline.of(words)),
                new Block.File("sha256:2", words), Paragraph.of(words), new Block.Heading(2, Inline.of(words)), new Block.Code(words, ""),
                new Block.Image("sha256:1", words, Inline.of(words), words), new Block.Button("/x", words), new Block.Unknown("{}", words))));
        var shown = Jsoup.parse(new PageHtml(EVERY, Wording.ENGLISH, "").render(Body.of(Paragraph.of(HOSTILE.getFirst())))).text();
        assertThat(shown).isEqualTo(HOSTILE.getFirst());
    }

    @Test
    @Tag("corpus")
    void noPayloadOfTheSanitisersOwnTestsSurvives() {
        var payloads = Corpus.text(Corpus.path("security/dompurify/expect.mjs")).lines().map(String::strip).filter(line -> line.startsWith("\"payload\":"))
                .map(NothingActsTests::string).toList();
        assertThat(payloads).hasSizeGreaterThan(150);

        payloads.forEach(html -> everywhere(HtmlReader.read(html).body()));
        Corpus.files("security/owasp-java-html-sanitizer", ".html").forEach(file -> everywhere(HtmlReader.read(Corpus.text(file)).body()));
    }

    private static String string(String line) {
        var json = line.substring("\"payload\":".length()).strip();
        try {
            return new ObjectMapper().readValue(json.endsWith(",") ? json.substring(0, json.length() - 1) : json, String.class);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    @Tag("corpus")
    void naughtyStringsAreOnlyStrings() throws IOException {
        var strings = new ObjectMapper().readValue(Corpus.text(Corpus.path("security/naughty-strings/blns.json")), String[].class);

        Stream.of(strings).forEach(words -> {
            everywhere(HtmlReader.read(words).body());
            everywhere(MarkdownReader.read(words).body());
            var body = Body.of(Paragraph.of(words), new Block.Heading(2, Inline.of(words)), new Block.Code(words, ""), new Block.Image("sha256:1", words, Inline.of(words), words));
            everywhere(body);
            assertThat(Body.fromJson(body.toJson())).isEqualTo(body);
        });
    }

    @Test
    @Tag("corpus")
    void nitfIsValidForWhateverCameIn() throws Exception {
        var schema = schema();
        for (var file : Corpus.files("wordpress-wxr", ".xml")) {
            for (var html : Bodies.in(Corpus.text(file))) {
                valid(schema, NitfContent.of(HtmlReader.read(html).body(), EVERY, SITE));
            }
        }
        for (var file : Corpus.files("feeds/feedparser/wellformed", ".xml")) {
            for (var html : Bodies.in(Corpus.text(file))) {
                valid(schema, NitfContent.of(HtmlReader.read(html).body(), EVERY, SITE));
            }
        }
        valid(schema, NitfContent.of(BodyJsonTests.ONE_OF_EACH, EVERY, SITE));
        valid(schema, NitfContent.of(Body.EMPTY, EVERY, SITE));
        valid(schema, NitfContent.of(Body.of(new Block.Audio("sha256:2", Inline.of("Sound")), new Block.Video("sha256:2", "", List.of()), new Block.File("sha256:2", "File")), EVERY, SITE));
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(Corpus.path("wire/newsml-g2/examples/nitf-3-6.xsd").toFile());
    }

    private static void valid(Schema schema, String content) throws Exception {
        var document = "<nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"><body>" + content + "</body></nitf>";
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(document)));
        } catch (SAXException e) {
            throw new AssertionError(document, e);
        }
    }
}
