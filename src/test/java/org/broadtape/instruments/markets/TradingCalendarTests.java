package org.broadtape.instruments.markets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.broadtape.doors.columns.Line;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

class TradingCalendarTests {

    private final TradingCalendar newYork = calendar(List.of(hours(Map.of("zone", "America/New_York", "opens", "9:30", "closes", "16:00"))),
            Map.of("2026-07-03", Map.of("name", "Independence Day"), "2026-11-27", Map.of("opens", "09:30", "closes", "13:00")));
    private final TradingCalendar tokyo = calendar(List.of(
            hours(Map.of("zone", "Asia/Tokyo", "opens", "09:00", "closes", "15:00", "break_from", "11:30", "break_until", "12:30")),
            hours(Map.of("from", "2024-11-05", "zone", "Asia/Tokyo", "opens", "09:00", "closes", "15:30", "break_from", "11:30", "break_until", "12:30"))), Map.of());

    @Test
    void aMarketIsOpenByItsOwnClockWhenTheClocksAreChanged() {
        // Friday in winter time, Monday in summer time
        assertThat(newYork.at(at("2026-03-06T14:29:59Z"))).isEqualTo(closed("2026-03-06T14:30:00Z"));
        assertThat(newYork.at(at("2026-03-06T14:30:00Z"))).isEqualTo(open("2026-03-06T21:00:00Z"));
        assertThat(newYork.at(at("2026-03-06T21:00:00Z"))).isEqualTo(closed("2026-03-09T13:30:00Z"));
        assertThat(newYork.at(at("2026-03-09T13:30:00Z"))).isEqualTo(open("2026-03-09T20:00:00Z"));
    }

    @Test
    void holidaysAndHalfDaysDiffer() {
        assertThat(newYork.at(at("2026-07-03T15:00:00Z"))).isEqualTo(closed("2026-07-06T13:30:00Z"));
        assertThat(newYork.at(at("2026-11-27T17:59:00Z"))).isEqualTo(open("2026-11-27T18:00:00Z"));
        assertThat(newYork.at(at("2026-11-27T18:00:00Z"))).isEqualTo(closed("2026-11-30T14:30:00Z"));
        assertThat(newYork.trading(day("2026-07-06"), one -> one.minusDays(1))).hasValue(day("2026-07-02"));
        assertThat(newYork.trading(day("2026-07-02"), one -> one.plusDays(1))).hasValue(day("2026-07-06"));
    }

    @Test
    void tradingRestsOverNoonInTokyo() {
        assertThat(tokyo.at(at("2026-03-04T02:00:00Z"))).isEqualTo(open("2026-03-04T02:30:00Z"));
        assertThat(tokyo.at(at("2026-03-04T02:30:00Z"))).isEqualTo(closed("2026-03-04T03:30:00Z"));
        assertThat(tokyo.at(at("2026-03-04T03:30:00Z"))).isEqualTo(open("2026-03-04T06:30:00Z"));
    }

    @Test
    void hoursThatChangedCountFromTheirDayOn() {
        assertThat(tokyo.session(day("2024-11-01")).orElseThrow().closes()).isEqualTo(at("2024-11-01T06:00:00Z"));
        assertThat(tokyo.session(day("2024-11-05")).orElseThrow().closes()).isEqualTo(at("2024-11-05T06:30:00Z"));
    }

    @Test
    void whatNobodyHasSaidIsUnknown() {
        assertThat(TradingCalendar.NONE.at(at("2026-03-04T12:00:00Z"))).isEqualTo(new Trading.Unknown());
        var short1990 = new TradingCalendar(List.of(), Map.of(), new TreeMap<>(Map.of(day("1990-01-02"), session("1990-01-02", "1990-01-01T23:00:00Z", "1990-01-02T05:00:00Z"),
                day("1990-01-04"), session("1990-01-04", "1990-01-03T23:00:00Z", "1990-01-04T05:00:00Z"))));

        assertThat(short1990.at(at("1990-01-03T12:00:00Z"))).isEqualTo(closed("1990-01-03T23:00:00Z"));
        assertThat(short1990.at(at("1990-01-03T23:30:00Z"))).as("Sydney opens on the evening before, by UTC").isEqualTo(open("1990-01-04T05:00:00Z"));
        assertThat(short1990.at(at("1990-01-04T06:00:00Z"))).isEqualTo(new Trading.Closed(Optional.empty()));
        assertThat(short1990.at(at("1990-01-05T00:00:00Z"))).isEqualTo(new Trading.Unknown());
        assertThat(short1990.trading(day("1990-01-04"), one -> one.plusDays(1))).isEmpty();
    }

    @Test
    void theBusinessDateIsThatOfTheSessionThatRanLast() {
        assertThat(newYork.businessDate(at("2026-03-09T13:00:00Z"))).as("before the opening of Monday").hasValue(day("2026-03-06"));
        assertThat(newYork.businessDate(at("2026-03-09T13:30:00Z"))).hasValue(day("2026-03-09"));
        assertThat(newYork.businessDate(at("2026-03-10T02:00:00Z"))).as("late in the evening in New York").hasValue(day("2026-03-09"));
    }

    @Test
    void aMarketMayCloseAfterMidnight() {
        var futures = calendar(List.of(hours(Map.of("zone", "America/Chicago", "days", "sun-thu", "opens", "17:00", "closes", "16:00"))), Map.of());

        assertThat(futures.at(at("2026-03-03T06:00:00Z"))).as("midnight in Chicago").isEqualTo(open("2026-03-03T22:00:00Z"));
    }

    @Test
    void daysOfTheWeekAreReadAsTheyAreWritten() {
        assertThat(MarketLines.weekdays("sun-thu")).containsExactlyInAnyOrder(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
        assertThat(MarketLines.weekdays("Mon, Wed")).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
        assertThatThrownBy(() -> MarketLines.weekdays("weekdays")).isInstanceOf(Refused.class).hasMessage("'weekdays' are no days; write mon-fri, sun-thu or mon wed fri");
    }

    private static TradingCalendar calendar(List<Hours> hours, Map<String, Map<String, String>> days) {
        var special = new TreeMap<LocalDate, Hours.Special>();
        days.forEach((day, values) -> special.put(day(day), MarketLines.special(new Line(values, "line 1"))));
        return new TradingCalendar(hours, special, new TreeMap<>());
    }

    private static Hours hours(Map<String, String> values) {
        return MarketLines.hours(new Line(values, "line 1"));
    }

    private static Session session(String day, String opens, String closes) {
        return new Session(day(day), at(opens), at(closes), Optional.empty());
    }

    private static Trading open(String until) {
        return new Trading.Open(at(until));
    }

    private static Trading closed(String opens) {
        return new Trading.Closed(Optional.of(at(opens)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
