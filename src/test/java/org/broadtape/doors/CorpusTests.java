package org.broadtape.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.broadtape.doors.xml.Element;
import org.broadtape.doors.xml.Xml;
import org.broadtape.kernel.Refused;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Real and hostile material through each door: read, or refused in words, and never anything else.
@Tag("corpus")
class CorpusTests {

    private static final Path CORPUS = Path.of(System.getProperty("broadtape.corpus", "../shared/data"));
    private static final Pattern HEADER = Pattern.compile("(?im)^Header:\\s*Content-type:\\s*(.*)$");

    @BeforeAll
    static void corpusIsThere() {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
    }

    @Test
    void everyFeedIsReadOrRefusedInWords() throws IOException {
        var refused = new TreeMap<String, String>();
        for (var file : files("feeds/feedparser", name -> name.endsWith(".xml"))) {
            var bytes = Files.readAllBytes(file);
            try {
                assertThat(Xml.readable(bytes, contentType(bytes), Limits.FEED).root().name()).isNotEmpty();
            } catch (Refused e) {
                refused.put(CORPUS.relativize(file).toString(), e.sentence());
            }
        }
        assertThat(refused.values()).allMatch(words -> words.contains("There is no element in it"));
        assertThat(refused.keySet()).as("empty documents").hasSizeLessThan(6);
    }

    @Test
    void everyWellFormedFeedIsReadByTheStrictParser() throws IOException {
        var refused = new TreeMap<String, String>();
        for (var file : files("feeds/feedparser/wellformed", name -> name.endsWith(".xml"))) {
            var bytes = Files.readAllBytes(file);
            try {
                Xml.document(new ByteArrayInputStream(bytes), contentType(bytes), Limits.FEED);
            } catch (Refused e) {
                refused.put(CORPUS.relativize(file).toString(), e.sentence());
            }
        }
        // it declares an entity of its own and uses it
        assertThat(refused.keySet()).containsExactly("feeds/feedparser/wellformed/rss/entity_in_doctype.xml");
    }

    @Test
    void everyWireDocumentIsReadWholeAndInPieces() throws IOException {
        for (var file : files("wire", name -> name.endsWith(".xml"))) {
            var bytes = Files.readAllBytes(file);
            var whole = Xml.document(new ByteArrayInputStream(bytes), "", Limits.DOCUMENT).root();
            var names = Set.of("newsItem", "packageItem", "knowledgeItem", "conceptItem", "planningItem", "catalogItem", "nitf");
            var wanted = names.contains(whole.name()) ? List.of(whole) : topmost(whole, names);

            var pieces = new ArrayList<Element>();
            Xml.pieces(new ByteArrayInputStream(bytes), "", Limits.MESSAGE, Limits.DOCUMENT, names).forEachRemaining(piece -> pieces.add(piece.element()));

            assertThat(pieces).as(file.toString()).isEqualTo(wanted);
        }
    }

    private static List<Element> topmost(Element element, Set<String> names) {
        return element.children().stream().flatMap(child -> names.contains(child.name()) ? List.of(child).stream() : topmost(child, names).stream()).toList();
    }

    @Test
    void theJsonSuiteIsAcceptedAndRefusedAsItSays() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : files("security/jsontestsuite/test_parsing", name -> name.endsWith(".json"))) {
            var name = file.getFileName().toString();
            // a name that stands twice is grammatical, and refused here by choice
            if (name.startsWith("y_object_duplicated")) {
                continue;
            }
            var accepted = accepts(() -> Json.tree(new ByteArrayInputStream(Files.readAllBytes(file)), Limits.DOCUMENT));
            if ((name.startsWith("y_") && !accepted) || (name.startsWith("n_") && accepted)) {
                wrong.add(name);
            }
        }
        // control characters are dropped on the way in
        assertThat(wrong).containsExactly("n_multidigit_number_then_00.json", "n_string_unescaped_ctrl_char.json", "n_structure_null-byte-outside-string.json", "n_structure_whitespace_formfeed.json");
    }

    @Test
    void noPayloadGetsThroughTheSanitizer() throws IOException {
        var payloads = new ArrayList<String>();
        var quoted = Pattern.compile("\"payload\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*+\")").matcher(Files.readString(CORPUS.resolve("security/dompurify/expect.mjs")));
        while (quoted.find()) {
            payloads.add(Json.tree(quoted.group(1), Limits.DOCUMENT).asText());
        }
        for (var text : Json.tree(Files.readString(CORPUS.resolve("security/naughty-strings/blns.json")), Limits.DOCUMENT)) {
            payloads.add(text.asText());
        }
        payloads.add(Files.readString(CORPUS.resolve("security/owasp-java-html-sanitizer/benchmark-data/Yahoo!.html")));
        payloads.add(Files.readString(CORPUS.resolve("security/owasp-java-html-sanitizer/org/owasp/html/htmllexerinput1.html")));

        assertThat(payloads).hasSizeGreaterThan(600);
        assertThat(payloads).allSatisfy(CorpusTests::isHarmless);
    }

    private static void isHarmless(String payload) {
        for (var clean : List.of(Html.body(payload, Limits.DOCUMENT), Html.inline(payload, Limits.DOCUMENT))) {
            var page = Jsoup.parseBodyFragment(clean);
            assertThat(page.select("script, style, object, embed, form, input, svg, math, base, link, meta, template, noscript, textarea, plaintext, xmp")).isEmpty();
            for (var element : page.body().getAllElements()) {
                assertThat(element.attributes().asList()).noneMatch(attribute -> attribute.getKey().startsWith("on") || attribute.getKey().equals("style") || attribute.getKey().equals("srcdoc"));
                for (var name : List.of("href", "src", "poster", "cite")) {
                    assertThat(element.attr(name).replaceAll("[\\s\\x00-\\x20]", "")).doesNotMatch("(?i)^(javascript|data|vbscript|file|blob):.*");
                }
            }
        }
    }

    private static boolean accepts(Reading reading) throws IOException {
        try {
            reading.read();
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private interface Reading {

        Object read() throws IOException;
    }

    private static String contentType(byte[] bytes) {
        var header = HEADER.matcher(new String(bytes, UTF_8));
        return header.find() ? header.group(1) : "";
    }

    private static List<Path> files(String folder, Predicate<String> wanted) throws IOException {
        try (var files = Files.walk(CORPUS.resolve(folder))) {
            var found = files.filter(Files::isRegularFile).filter(file -> wanted.test(file.toString())).sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
