package org.broadtape.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.wire.formats.Formats;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.WireItem;
import org.junit.jupiter.api.Test;

/// The example is laid around one instant and moved by whole days to wherever now is.
class ExampleNewsroomTests {

    @Test
    void itsNewestIsLessThanADayOldAtAnyTime() {
        for (var now : List.of("2026-11-24T07:10:00Z", "2026-11-24T07:09:59Z", "2027-03-01T00:00:00Z", "2024-02-29T23:59:59Z")) {
            var age = Duration.between(new Shift(ExampleNewsroom.NEWEST, Instant.parse(now)).moved(ExampleNewsroom.NEWEST), Instant.parse(now));

            assertThat(age).as(now).isBetween(Duration.ZERO, Duration.ofDays(1).minusNanos(1));
        }
    }

    @Test
    void whatIsUnderEmbargoStaysSoAndNothingElseLiesAhead() throws Exception {
        var now = Instant.parse("2027-03-01T20:00:00Z");
        var shift = new Shift(ExampleNewsroom.NEWEST, now);

        var embargoed = items().stream().map(shift).filter(item -> item.standing().embargo() instanceof Embargo.Until(var at) && at.isAfter(now)).map(WireItem::guid).toList();
        var released = items().stream().map(shift).flatMap(item -> Stream.of(item.times().version(), item.desk().released())).flatMap(Optional::stream);

        assertThat(embargoed).containsExactlyInAnyOrder("grid-charges-rise", "urn:newsml:northgatewire.example:20261124:QX4502");
        assertThat(released).isNotEmpty().allSatisfy(at -> assertThat(at).isBeforeOrEqualTo(now));
    }

    @Test
    void correctionsMoveWithTheirArticles() throws Exception {
        var shift = new Shift(ExampleNewsroom.NEWEST, Instant.parse("2027-03-01T20:00:00Z"));

        assertThat(items().stream().map(shift).flatMap(item -> item.standing().signals().stream()).map(Signal::at).flatMap(Optional::stream)).isNotEmpty()
                .allSatisfy(at -> assertThat(at).isAfter(Instant.parse("2027-01-01T00:00:00Z")));
    }

    private static List<WireItem> items() throws Exception {
        try (var files = Files.walk(Path.of("demo"))) {
            return files.filter(file -> file.toString().matches(".*\\.(xml|json|md)")).flatMap(ExampleNewsroomTests::items).toList();
        }
    }

    private static Stream<WireItem> items(Path file) {
        try {
            var document = new Document(file.toString(), Files.readAllBytes(file), ZoneOffset.UTC, false);
            return Formats.of(document).stream().flatMap(format -> format.read(document).stream()).filter(Found.Item.class::isInstance).map(found -> ((Found.Item) found).item());
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
