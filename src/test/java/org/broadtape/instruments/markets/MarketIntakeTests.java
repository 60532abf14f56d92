package org.broadtape.instruments.markets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.inject.Inject;

import org.broadtape.instruments.intake.Intake;
import org.broadtape.instruments.intake.IntakeReport;
import org.broadtape.instruments.intake.Wish;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Lists about markets, with codes of their own.
@QuarkusTest
class MarketIntakeTests {

    private static final String ISO = """
            "MIC","OPERATING MIC","OPRT/SGMT","MARKET NAME-INSTITUTION DESCRIPTION","LEGAL ENTITY NAME","LEI","MARKET CATEGORY CODE","ACRONYM","ISO COUNTRY CODE (ISO 3166)","CITY","WEBSITE","STATUS","CREATION DATE","LAST UPDATE DATE","LAST VALIDATION DATE","EXPIRY DATE","COMMENTS"
            "ZMK1","ZMK1","OPRT","HARBOUR STOCK EXCHANGE","HARBOUR LTD","","RMKT","HSE","ZA","HARBOUR","WWW.HARBOUR.EXAMPLE","ACTIVE","20050627","20210823","20210823","",""
            "ZMK2","ZMK1","SGMT","HARBOUR SMALL CAPS","","","NSPD","","ZA","HARBOUR","","ACTIVE","20050627","20210823","20210823","",""
            "ZMK3","ZMK3","OPRT","OLD HARBOUR","","","NSPD","","ZA","HARBOUR","","EXPIRED","20050627","20210823","20210823","20100131","MERGED"
            """;

    @Inject
    Intake intake;

    @Inject
    Markets markets;

    @Inject
    TradingHours hours;

    @Test
    void marketsAreTakenWithTheExpiredOnesAndASegmentHasTheHoursOfItsOperator() {
        assertThat(take("iso.csv", ISO).inWords()).startsWith("read as market identifier codes: 3 new");
        assertThat(take("iso.csv", ISO).inWords()).contains("0 new, 0 changed, 3 unchanged");

        assertThat(markets.called("zmk3")).hasValueSatisfying(one -> {
            assertThat(one.status()).isEqualTo(Market.Status.EXPIRED);
            assertThat(one.expiredOn()).hasValue(LocalDate.of(2010, 1, 31));
        });
        take("hours.csv", "mic,zone,opens,closes\nZMK1,Africa/Johannesburg,09:00,17:00\n");
        assertThat(hours.at("ZMK2", Instant.parse("2026-03-04T08:00:00Z"))).isEqualTo(new Trading.Open(Instant.parse("2026-03-04T15:00:00Z")));
        assertThat(hours.at("ZMK3", Instant.parse("2026-03-04T08:00:00Z"))).isEqualTo(new Trading.Unknown());
    }

    @Test
    void hoursAndDaysThatDifferStandInOneListAndAreMendedByAnother() {
        var list = "mic,zone,days,opens,closes,day,name\nZMK4,Africa/Johannesburg,mon-fri,09:00,17:00,,\nZMK4,,,09:00,12:00,2026-12-24,Christmas Eve\nZMK4,,,,,2026-12-25,Christmas Day\n";

        assertThat(take("hours.csv", list).inWords()).contains("3 new");
        assertThat(take("hours.csv", list).inWords()).contains("3 unchanged");
        assertThat(hours.session("ZMK4", LocalDate.of(2026, 12, 24))).hasValueSatisfying(one -> assertThat(one.closes()).isEqualTo(Instant.parse("2026-12-24T10:00:00Z")));
        assertThat(hours.nextTradingDay("ZMK4", LocalDate.of(2026, 12, 24))).hasValue(LocalDate.of(2026, 12, 28));
        assertThat(hours.zone("ZMK4")).hasValue(ZoneId.of("Africa/Johannesburg"));

        take("hours.csv", "mic,opens,closes,day,name\nZMK4,09:00,13:00,2026-12-24,Christmas Eve\n");
        assertThat(hours.session("ZMK4", LocalDate.of(2026, 12, 24))).hasValueSatisfying(one -> assertThat(one.closes()).isEqualTo(Instant.parse("2026-12-24T11:00:00Z")));
    }

    @Test
    void aDryRunWritesNothing() {
        var report = intake.file(Actor.OPERATOR, in("mic,zone,opens,closes\nZMK5,Africa/Johannesburg,09:00,17:00\n"), "hours.csv", Wish.of("", "", true));

        assertThat(report.made()).isEqualTo(1);
        assertThat(hours.at("ZMK5", Instant.parse("2026-03-04T08:00:00Z"))).isEqualTo(new Trading.Unknown());
    }

    @Test
    void singleSessionsAreOfTheMarketThatTheFileIsCalledBy() {
        var list = """
                ,open,close,break_start,break_end
                2000-01-04T00:00:00Z,2000-01-04T00:00:00Z,2000-01-04T06:00:00Z,2000-01-04T02:30:00Z,2000-01-04T03:30:00Z
                2000-01-06T00:00:00Z,2000-01-06T00:00:00Z,2000-01-06T06:00:00Z,,
                """;

        assertThat(take("zmk6.csv", list).inWords()).startsWith("read as trading sessions: 2 new");
        assertThat(hours.at("ZMK6", Instant.parse("2000-01-04T02:45:00Z"))).isEqualTo(new Trading.Closed(Optional.of(Instant.parse("2000-01-04T03:30:00Z"))));
        assertThat(hours.nextTradingDay("ZMK6", LocalDate.of(2000, 1, 4))).hasValue(LocalDate.of(2000, 1, 6));
        assertThatThrownBy(() -> take("sessions.csv", list)).isInstanceOf(Refused.class).hasMessageContaining("or say --mic");
    }

    @Test
    void linesThatCannotBeReadAreNamedAndTheOthersTaken() {
        var report = take("hours.csv", "mic,zone,opens,closes,day\nZMK7,Africa/Johannesburg,nine,17:00,\nZMK7,Africa/Nowhere,09:00,17:00,\nZMK7,,,,25.12.2026\nZMK7,Africa/Johannesburg,09:00,17:00,\n");

        assertThat(report.made()).isEqualTo(1);
        assertThat(report.refusals()).containsExactly("line 2: 'nine' cannot be read; write it as 09:00",
                "line 3: 'Africa/Nowhere' is no time zone that is known here; write one as Africa/Johannesburg", "line 4: '25.12.2026' cannot be read; write it as 2026-01-31");
    }

    @Test
    void realListsAreTaken() throws IOException {
        var data = Path.of(System.getProperty("broadtape.corpus", "../shared/data"), "market");
        Assumptions.assumeTrue(Files.isDirectory(data), "no corpus here");
        assertThat(real(data.resolve("mic/seed_mic_iso.csv")).refusals()).isEmpty();
        assertThat(real(data.resolve("calendars/xtks.csv")).refusals()).isEmpty();

        assertThat(markets.called("XOCH")).hasValueSatisfying(one -> assertThat(one.status()).isEqualTo(Market.Status.EXPIRED));
        assertThat(hours.at("XTKS", Instant.parse("2026-03-04T02:45:00Z"))).isEqualTo(new Trading.Closed(Optional.of(Instant.parse("2026-03-04T03:30:00Z"))));
    }

    private IntakeReport real(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return intake.file(Actor.OPERATOR, in, String.valueOf(file.getFileName()), Wish.of("", "", false));
        }
    }

    private IntakeReport take(String name, String list) {
        return intake.file(Actor.OPERATOR, in(list), name, Wish.of("", "", false));
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
