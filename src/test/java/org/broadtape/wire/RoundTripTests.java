package org.broadtape.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

import org.broadtape.articles.body.Attachment;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Corpus;
import org.broadtape.articles.body.Picture;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.feeds.wire.OutItem;
import org.broadtape.feeds.wire.WireFormat;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.documents.Arrival;
import org.broadtape.wire.documents.Bodies;
import org.broadtape.wire.documents.Source;
import org.broadtape.wire.formats.Formats;
import org.broadtape.wire.intake.WireCopy;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.PubStatus;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.WireItem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.SAXException;

/// What the outgoing wire sends of every example article, in each of its formats, the importer takes back unchanged.
class RoundTripTests {

    private static final String SITE = "https://paper.example";
    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant MADE = Instant.parse("2026-03-02T10:30:00.125Z");
    private static final Instant EXPIRES = Instant.parse("2027-03-02T10:30:00Z");

    private static final Pictures PICTURES = new Pictures() {
        @Override
        public Optional<Picture> of(String ref) {
            return ref.startsWith("sha256:") ? Optional.of(new Picture(ref.substring(7), 1600, 900, List.of(320, 1600))) : Optional.empty();
        }

        @Override
        public Optional<Attachment> file(String ref) {
            return ref.startsWith("sha256:") ? Optional.of(new Attachment("/media/" + ref.substring(7) + "/file", "file", "audio/mpeg", 1, 0, 0)) : Optional.empty();
        }
    };

    @TestFactory
    Stream<DynamicTest> everyExampleArticleComesBackUnchanged() {
        return Stream.of(WireFormat.values()).flatMap(format -> examples().map(example -> dynamicTest(format.word() + ": " + example.headline(), () -> {
            var sent = sent(example, OutItem.Status.USABLE, "");

            var item = read(format, sent);
            var back = copy(item, Provider.UNKNOWN);

            assertThat(back.headline()).isEqualTo(example.headline());
            assertThat(back.standfirst()).isEqualTo(example.standfirst());
            // a line of NITF that begins with "By" names whoever follows
            assertThat(printed(back.byline())).isEqualTo(format == WireFormat.NITF ? printed(example.byline()).replaceFirst("^By ", "") : printed(example.byline()));
            assertThat(back.byline().dateline()).isEqualTo(example.byline().dateline());
            assertThat(joined(back.body().toJson())).isEqualTo(joined(absolute(example.body().withoutPreviewMark())));
            assertThat(back.image()).isEqualTo(example.image());
            assertThat(back.filing().topics()).isEqualTo(example.filing().topics());
            assertThat(back.filing().urgency()).isEqualTo(example.filing().urgency());
            assertThat(back.language()).isEqualTo(example.language());
            assertThat(back.mentions()).isEqualTo(example.mentions());
            assertThat(back.rights().line()).isEqualTo(example.rights().line().isEmpty() ? "© The Paper" : example.rights().line());
            assertThat(back.rights().source()).isEqualTo(example.rights().source().isEmpty() ? "The Paper" : example.rights().source());
            assertThat(back.rights().expires()).contains(EXPIRES);
            assertThat(item.standing().embargo()).isEqualTo(new Embargo.Free());
            assertThat(item.standing().doubts()).isEmpty();
            same(format, item, PubStatus.USABLE);
        })));
    }

    @Tag("corpus")
    @TestFactory
    Stream<DynamicTest> theXmlIsValid() {
        return Map.of(WireFormat.NEWSML_G2, "wire/newsml-g2/specification/NewsML-G2_2.35-spec-All-Power.xsd", WireFormat.NITF, "wire/nitf/nitf-3.6.xsd").entrySet().stream()
                .map(schema -> dynamicTest(schema.getKey().word(), () -> {
                    var validator = validator(Corpus.path(schema.getValue()));
                    for (var status : OutItem.Status.values()) {
                        for (var example : examples().toList()) {
                            validator.validate(new StreamSource(new StringReader(schema.getKey().write(sent(example, status, status == OutItem.Status.USABLE ? "It was the left lung." : "")))));
                        }
                    }
                }));
    }

    @Tag("corpus")
    @TestFactory
    Stream<DynamicTest> theJsonIsValid() throws IOException {
        var places = Files.readString(Corpus.path("wire/ninjs/test_suite/GeoJSON-schema.json"));
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012, factory -> factory.schemaLoaders(loaders -> loaders.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", places))))
                .getSchema(SchemaLocation.of("http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"), Json.tree(Files.readString(Corpus.path("wire/ninjs/specification/ninjs-schema_3.1.json")), Limits.DOCUMENT));
        return Stream.of(OutItem.Status.values()).flatMap(status -> examples().map(example -> dynamicTest(status + " " + example.headline(),
                () -> assertThat(schema.validate(Json.tree(WireFormat.NINJS.write(sent(example, status, "")), Limits.DOCUMENT))).isEmpty())));
    }

    /// The one other schema that they name lies beside them.
    private static Validator validator(Path schema) throws SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        return factory.newSchema(new StreamSource[] {new StreamSource(schema.resolveSibling("xml.xsd").toFile()), new StreamSource(schema.toFile())}).newValidator();
    }

    @TestFactory
    Stream<DynamicTest> whatIsTakenBackSaysSoAndHasNoWords() {
        var example = examples().findFirst().orElseThrow();
        return Stream.of(WireFormat.values()).flatMap(format -> Stream.of(OutItem.Status.CANCELED, OutItem.Status.WITHHELD).map(status -> dynamicTest(format.word() + " " + status, () -> {
            var item = read(format, sent(example, status, ""));

            assertThat(format.write(sent(example, status, ""))).doesNotContain(example.headline()).doesNotContain(example.body().text().substring(0, 40));
            same(format, item, status == OutItem.Status.CANCELED ? PubStatus.CANCELED : PubStatus.WITHHELD);
        })));
    }

    @TestFactory
    Stream<DynamicTest> aCorrectionSaysWhatWasWrong() {
        var example = examples().findFirst().orElseThrow();
        return Stream.of(WireFormat.NEWSML_G2, WireFormat.NITF).map(format -> dynamicTest(format.word(), () -> {
            var item = read(format, sent(example, OutItem.Status.USABLE, "It was the left lung."));

            assertThat(item.standing().signals()).containsExactly(new Signal(Signal.Sort.CORRECTION, "It was the left lung.", Optional.of(MADE)));
        }));
    }

    private static void same(WireFormat format, WireItem item, PubStatus status) {
        assertThat(item.guid()).isEqualTo("tag:paper.example,2026:article/17");
        assertThat(item.standing().status()).isEqualTo(status);
        assertThat(item.times().version()).contains(MADE);
        // NITF has no version: the instant of the issue, which rises with it, stands for it
        assertThat(item.version().map(String::valueOf)).isEqualTo(format == WireFormat.NITF ? Optional.empty() : Optional.of("3"));
    }

    private static OutItem sent(Copy copy, OutItem.Status status, String correction) {
        return new OutItem("tag:paper.example,2026:article/17", 3, new OutItem.Standing(status, FIRST, MADE, Optional.of(EXPIRES), correction),
                new OutItem.Text(copy.headline(), copy.standfirst(), copy.byline(), copy.body().withoutPreviewMark(), copy.language(), SITE + "/markets/x"), copy.filing(), copy.mentions(),
                new OutItem.Owner("The Paper", SITE, copy.rights().line(), copy.rights().source()), copy.image(), PICTURES);
    }

    private static WireItem read(WireFormat format, OutItem sent) {
        var document = new Document("sent", format.write(sent).getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC, false);
        var found = Formats.of(document).orElseThrow().read(document);
        return found.stream().filter(Found.Item.class::isInstance).map(one -> ((Found.Item) one).item()).filter(item -> item.kind() == Kind.TEXT).findFirst()
                .orElseThrow(() -> new AssertionError(found));
    }

    /// The copies of all texts in the example newsroom and its agencies, as an import makes them.
    private static Stream<Copy> examples() {
        try (var files = Files.walk(Path.of("demo"))) {
            return files.filter(file -> file.toString().matches(".*\\.(xml|json|md)") && !file.endsWith("README.md")).sorted().toList().stream().flatMap(RoundTripTests::examples);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Copy> examples(Path file) {
        try {
            var document = new Document(file.toString(), Files.readAllBytes(file), ZoneOffset.UTC, false);
            var ours = file.startsWith("demo/newsroom");
            return Formats.of(document).stream().flatMap(format -> format.read(document).stream()).filter(Found.Item.class::isInstance).map(found -> ((Found.Item) found).item())
                    .filter(item -> item.kind() == Kind.TEXT && !item.desk().page() && !item.words().headline().isBlank() && item.standing().status() == PubStatus.USABLE)
                    .map(item -> copy(item, ours ? Provider.NEWSROOM : Provider.UNKNOWN));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Copy copy(WireItem item, Provider provider) {
        var body = Bodies.read(item.prose()).body();
        var images = new HashMap<String, String>();
        item.pictures().forEach(picture -> images.put(picture.reference(), ref(picture.reference())));
        body.withRefs(reference -> {
            images.put(reference, ref(reference));
            return reference;
        });
        var document = new Document("", new byte[0], ZoneOffset.UTC, false);
        var arrival = new Arrival(new Source(provider, document, "", ""), new Found.Item(item), body, images, List.of(), false);
        return new WireCopy(arrival, List.of()).of(body, Map.copyOf(images), FIRST);
    }

    /// Where the picture is kept: what was fetched from the address of a stored picture is that picture.
    private static String ref(String reference) {
        var name = reference.startsWith(SITE + "/media/") ? reference.substring((SITE + "/media/").length()).replaceFirst("/.*", "") : reference.replaceAll("[^A-Za-z0-9]", "");
        return "sha256:" + name;
    }

    /// Elsewhere a link within the paper leads nowhere unless it is absolute.
    private static String absolute(Body body) {
        return body.toJson().replace("\"href\":\"/", "\"href\":\"" + SITE + "/");
    }

    /// Text that was written in pieces is the same text.
    private static String joined(String json) {
        return joined(Json.tree(json, Limits.DOCUMENT)).toPrettyString();
    }

    private static JsonNode joined(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> object.set(name, joined(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                array.set(i, joined(array.get(i)));
                if (i > 0 && array.get(i).isTextual() && array.get(i - 1).isTextual()) {
                    array.set(i - 1, TextNode.valueOf(array.get(i - 1).asText() + array.remove(i--).asText()));
                }
            }
        }
        return node;
    }

    private static String printed(Byline byline) {
        return byline.text().isEmpty() ? String.join(", ", byline.authors()) : byline.text();
    }
}
