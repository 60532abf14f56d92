package org.broadtape.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
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
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.broadtape.articles.Byline;
import org.broadtape.articles.Copy;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Picture;
import org.broadtape.articles.body.Pictures;
import org.broadtape.feeds.wire.OutItem;
import org.broadtape.feeds.wire.WireFormat;
import org.broadtape.wire.formats.Formats;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.PubStatus;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.WireItem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What the outgoing wire sends of every example article, in each of its formats, the importer takes back unchanged.
class RoundTripTests {

    private static final String SITE = "https://paper.example";
    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant MADE = Instant.parse("2026-03-02T10:30:00.125Z");
    private static final Instant EXPIRES = Instant.parse("2027-03-02T10:30:00Z");

    private static final Pictures PICTURES = ref -> ref.startsWith("sha256:") ? Optional.of(new Picture(ref.substring(7), 1600, 900, List.of(320, 1600))) : Optional.empty();

    @TestFactory
    Stream<DynamicTest> everyExampleArticleComesBackUnchanged() {
        return Stream.of(WireFormat.values()).flatMap(format -> examples().map(example -> dynamicTest(format.word() + ": " + example.headline(), () -> {
            var sent = sent(example, OutItem.Status.USABLE, "");

            var item = read(format, sent);
            var back = copy(item, Provider.UNKNOWN);

            assertThat(back.headline()).isEqualTo(example.headline());
            assertThat(back.standfirst()).isEqualTo(example.standfirst());
            assertThat(printed(back.byline())).isEqualTo(printed(example.byline()));
            assertThat(back.byline().dateline()).isEqualTo(example.byline().dateline());
            assertThat(back.body().toJson()).isEqualTo(example.body().withoutPreviewMark().toJson());
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
        assertThat(item.version()).isEqualTo(format == WireFormat.NITF ? OptionalLong.empty() : OptionalLong.of(3));
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
        Stream.concat(item.pictures().stream().map(picture -> picture.reference()), refs(body).stream()).forEach(reference -> images.put(reference, ref(reference)));
        var document = new Document("", new byte[0], ZoneOffset.UTC, false);
        var arrival = new Arrival(new Source(provider, document, "", ""), new Found.Item(item), body, images, List.of(), false);
        return new WireCopy(arrival, List.of()).of(body, Map.copyOf(images), FIRST);
    }

    private static Set<String> refs(Body body) {
        return new java.util.HashSet<>(body.images().stream().map(image -> image.ref()).toList());
    }

    /// Where the picture is kept: what was fetched from the address of a stored picture is that picture.
    private static String ref(String reference) {
        var name = reference.startsWith(SITE + "/media/") ? reference.substring((SITE + "/media/").length()).replaceFirst("/.*", "") : reference.replaceAll("[^A-Za-z0-9]", "");
        return "sha256:" + name;
    }

    private static String printed(Byline byline) {
        return byline.text().isEmpty() ? String.join(", ", byline.authors()) : byline.text();
    }
}
