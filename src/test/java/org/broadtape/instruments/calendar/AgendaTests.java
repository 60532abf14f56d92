package org.broadtape.instruments.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.actions.Ratio;
import org.broadtape.instruments.intake.Intake;
import org.broadtape.instruments.intake.Wish;
import org.broadtape.members.staff.Actor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgendaTests {

    @Inject
    Agenda agenda;

    @Inject
    Actions actions;

    @Inject
    Instruments instruments;

    @Inject
    Intake intake;

    @Inject
    Jdbi jdbi;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void whatIssuersDoAndWhatAnnouncementsNameStandsByDayAndOnceEach() {
        var id = listed("AGA", "Agaric Agd");
        actions.keep(dividend(id, today.plusDays(3), today.plusDays(5), today.plusDays(8)));
        actions.keep(new Action(id, ActionKind.SPLIT, "s1", today.plusDays(20), Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.of(new Ratio(BigDecimal.TWO, BigDecimal.ONE)),
                Optional.empty(), Optional.empty(), Optional.empty(), "", "test"));
        announced(id, "EX", today.plusDays(3));
        announced(id, "MEETING", today.plusDays(4));

        var lines = agenda.of(List.of(id), today, today.plusDays(30), 10);
        assertThat(lines).extracting(Agenda.Line::day).containsExactly(today.plusDays(3), today.plusDays(4), today.plusDays(5), today.plusDays(8), today.plusDays(20));
        assertThat(lines).extracting(Agenda.Line::what).satisfiesExactly(what -> assertThat(what).startsWith("Ex dividend, ").endsWith("6.20"), what -> assertThat(what).isEqualTo("Meeting"),
                what -> assertThat(what).startsWith("Record date, "), what -> assertThat(what).startsWith("Paid, "), what -> assertThat(what).isEqualTo("Split, 2 for 1"));
        assertThat(lines.getFirst().source()).as("the announcement that says so too").startsWith("/announcements/");
        assertThat(agenda.of(List.of(id), today.plusDays(6), today.plusDays(9), 10)).singleElement().satisfies(line -> assertThat(line.what()).startsWith("Paid"));
        assertThat(agenda.between(today.plusDays(4), today.plusDays(4), 500)).anyMatch(line -> line.instrument().id().equals(id));
    }

    @Test
    void aCompanysPageHasWhatIsToCome() {
        var id = listed("AGB", "Agate Agd");
        actions.keep(dividend(id, today.plusDays(9), today.plusDays(11), today.plusDays(14)));

        given().get("/companies/agate-agd").then().statusCode(200).body(containsString("Calendar")).body(containsString("Ex dividend, "));
    }

    private InstrumentId listed(String symbol, String name) {
        intake.file(Actor.OPERATOR, new ByteArrayInputStream(("mic,symbol,name,company,unit\nXAGD," + symbol + "," + name + "," + name + ",ZAC\n").getBytes(StandardCharsets.UTF_8)), "list.csv",
                Wish.of("", "", false));
        return instruments.at("XAGD", symbol).map(Instrument::id).orElseThrow();
    }

    private static Action dividend(InstrumentId id, LocalDate ex, LocalDate record, LocalDate pay) {
        return new Action(id, ActionKind.DIVIDEND, "d1", ex, Optional.of(record), Optional.of(pay), Optional.of(new BigDecimal("620")), "ZAC", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), "", "test");
    }

    private void announced(InstrumentId id, String kind, LocalDate day) {
        jdbi.useHandle(db -> db.execute("""
                with told as (insert into instruments.announcement (source, number, version, at, timed, day, issuer, headline, body, category, price_sensitive, taken_at)
                              values ('agenda', ? || ?, 1, now(), true, current_date, 'Agaric', 'Notice of days', 'It says so.', 'OTHER', false, now()) returning id, at),
                     joined as (insert into instruments.announcement_instrument (announcement_id, instrument_id, at) select id, ?, at from told)
                insert into instruments.announcement_date (announcement_id, kind, day, phrase) select id, ?, ?, 'on that day' from told
                """, kind, id.value(), id.value(), kind, day));
    }
}
