package org.broadtape.instruments.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.announcements.SalientDate;
import org.broadtape.instruments.announcements.SalientDate.Kind;
import org.broadtape.instruments.announcements.reading.Notice;
import org.broadtape.instruments.announcements.reading.Notices;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

/// The announcements of the example, laid around a Tuesday; every dividend goes ex on Wednesday, 16 December.
class ExampleAnnouncementsTests {

    private static final LocalDate NEWEST = LocalDate.of(2026, 11, 24);
    private static final LocalDate EX = LocalDate.of(2026, 12, 16);
    private static final Dated DATED = new Dated(NEWEST, _ -> new Action(new InstrumentId(1), ActionKind.DIVIDEND, "", EX, Optional.of(EX.plusDays(2)), Optional.of(EX.plusDays(5)),
            Optional.of(BigDecimal.ONE), "ZAC", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", "invented"));

    @Test
    void everyOneIsReadAndNoneLiesAhead() throws IOException {
        var notices = notices();

        assertThat(notices).hasSize(15).allSatisfy(notice -> {
            assertThat(notice.doubts()).isEmpty();
            assertThat(notice.names()).isNotEmpty();
            assertThat(notice.headline()).doesNotContain("{");
            assertThat(notice.body()).doesNotContain("{");
            assertThat(notice.day()).isBeforeOrEqualTo(NEWEST);
        });
        assertThat(notices).filteredOn(Notice::priceSensitive).hasSize(6);
    }

    @Test
    void theDatesOfADividendAreThoseThatWereDrawn() throws IOException {
        var dividend = notices().stream().filter(notice -> notice.headline().equals("Declaration of an interim dividend")).findFirst().orElseThrow();

        assertThat(dividend.dates()).extracting(SalientDate::kind).containsExactly(Kind.LAST_DAY_TO_TRADE, Kind.EX, Kind.RECORD, Kind.PAY);
        assertThat(dividend.dates()).extracting(SalientDate::day).containsExactly(EX.minusDays(1), EX, EX.plusDays(2), EX.plusDays(5));
    }

    @Test
    void aMeetingIsReadAndTheTableWithOddSpacesStaysAsItIs() throws IOException {
        assertThat(notices()).flatExtracting(Notice::dates).filteredOn(date -> date.kind() == Kind.MEETING).extracting(SalientDate::day).contains(NEWEST.plusDays(3));
        assertThat(notices()).extracting(Notice::body).anyMatch(body -> body.contains("12\u2009906") && body.contains("R181,05"));
    }

    @Test
    void whatMeansNothingIsRefused() {
        assertThatThrownBy(() -> DATED.text("On {dya 1} it rained.")).isInstanceOf(Refused.class).hasMessageStartingWith("{dya 1} means nothing.");
    }

    private static List<Notice> notices() throws IOException {
        var notices = new ArrayList<Notice>();
        try (var files = Files.list(Path.of("demo/market/announcements"))) {
            for (var file : files.sorted().toList()) {
                Notices.read(new ByteArrayInputStream(DATED.text(Files.readString(file)).getBytes(StandardCharsets.UTF_8)), notices::add, refused -> {
                    throw refused.at(file + ", " + refused.place());
                }, note -> assertThat(note).isEmpty());
            }
        }
        return notices;
    }
}
