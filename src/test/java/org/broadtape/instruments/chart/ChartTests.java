package org.broadtape.instruments.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import org.broadtape.doors.Limits;
import org.broadtape.doors.xml.Xml;
import org.broadtape.instruments.bars.Bar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTests {

    private static final List<Bar> WEEK = List.of(bar("2026-01-05", 100, 103, 99, 102), bar("2026-01-06", 102, 104, 101, 101), bar("2026-01-07", 101, 110, 101, 110));

    @Test
    void theLineGoesThroughTheClosesAndTheLastIsWritten() {
        var drawn = Chart.line(WEEK, Options.of("c", "Naspers N", "ZAC"));

        // 101 to 110, with 4 % of 9 above and below: 110 is (110.36 - 110) / 9.72 = 0.037 down
        assertThat(drawn).contains("<path class=\"chart__line\" d=\"M166.7 860.1L500 963L833.3 37\"/>").contains(">110</text></g>");
        assertThat(drawn).contains("<title id=\"c-title\">Naspers N</title><desc id=\"c-words\">From 5 January 2026 to 7 January 2026: from 102 to 110, between 101 and 110.</desc>");
        assertThat(drawn).contains(">ZAC</text>").contains("class=\"chart__volume\"").doesNotContain("chart__up");
    }

    @Test
    void theTableHasEveryFigureNewestFirst() {
        var drawn = Chart.line(WEEK, Options.of("c", "Naspers N", "ZAC"));

        assertThat(drawn).contains("<summary>The figures as a table</summary>", "<th scope=\"col\">Close (ZAC)</th>");
        assertThat(drawn).contains("<tbody><tr><th scope=\"row\"><time datetime=\"2026-01-07\">2026-01-07</time></th><td>101</td><td>110</td>"
                + "<td>101</td><td>110</td><td>1,000</td></tr>");
    }

    @Test
    void candlesThatRoseAndFellAreApart() {
        var drawn = Chart.line(WEEK, Options.of("c", "N", "").withCandles(true).withVolume(false));

        assertThat(drawn).contains("data-chart=\"candles\"", "<path class=\"chart__up\" d=\"M166.7 ").contains("<path class=\"chart__down\" d=\"M500 ").doesNotContain("chart__line", "chart__volume");
    }

    @Test
    void onALogarithmicScaleEqualChangesAreEqualSteps() {
        var scale = Scale.of(1, 1000, true);

        assertThat(scale.down(10) - scale.down(100)).isCloseTo(scale.down(1) - scale.down(10), org.assertj.core.api.Assertions.within(1e-12));
        assertThat(scale.marks()).containsExactly(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0);
    }

    @ParameterizedTest
    @CsvSource({ "99,111,'100,105,110'", "0,1000,'0,250,500,750,1000'", "12.3,12.9,'12.4,12.6,12.8'", "-3,4,'-2,0,2,4'" })
    void theMarksAreRound(double low, double high, String marks) {
        assertThat(Scale.of(low, high, false).marks().stream().map(mark -> new BigDecimal(String.format(Locale.ROOT, "%.4f", mark)).stripTrailingZeros().toPlainString()).toList())
                .isEqualTo(List.of(marks.split(",")));
    }

    @Test
    void othersAreComparedInPerCentOfTheirFirstClose() {
        var other = Comparison.ofDays("Index <40>", List.of(bar("2026-01-05", 50, 50, 50, 50), bar("2026-01-07", 55, 55, 55, 55)));
        var drawn = Chart.line(WEEK, Options.of("c", "N", "ZAC").withCandles(true).withCompare(List.of(other)));

        assertThat(drawn).contains("data-percent", ">+7.8 %</text></g>", "<li class=\"chart__name\" data-number=\"1\">Index &lt;40&gt;</li>", "class=\"chart__other\" data-number=\"1\" d=\"M166.7 ");
        assertThat(drawn).contains(">%</text>").doesNotContain("chart__up");
    }

    @Test
    void markersStandOnTheirDayAndLeadOn() {
        var drawn = Chart.line(WEEK, Options.of("c", "N", "").withMarkers(List.of(new Marker(Instant.parse("2026-01-06T23:30:00Z"), "article", "Tencent's \"results\"", "/news/a?b=1&c=2"),
                new Marker(Instant.parse("2026-01-10T12:00:00Z"), "article", "On Saturday", "/news/b"), new Marker(Instant.parse("2026-01-01T12:00:00Z"), "article", "Before", "/news/c")), ZoneOffset.UTC));

        assertThat(drawn).contains("<a class=\"chart__marker\" data-kind=\"article\" href=\"/news/a?b=1&amp;c=2\" aria-label=\"6 Jan 2026: Tencent&#39;s &quot;results&quot;\">", "cx=\"50.00%\"");
        assertThat(drawn).contains("10 Jan 2026: On Saturday").doesNotContain("/news/c");
    }

    @Test
    void whatIsTooManyToBeToldApartIsJoinedByWeekAndMonth() {
        assertThat(Periods.ofDays(candles(2)).length()).isEqualTo(Length.DAY);
        assertThat(Periods.ofDays(candles(5)).length()).isEqualTo(Length.WEEK);
        var months = Periods.ofDays(candles(30));
        assertThat(months.length()).isEqualTo(Length.MONTH);
        assertThat(months.bars()).hasSize(360);
        assertThat(months.bars().stream().mapToLong(Candle::volume).sum()).isEqualTo(years(30).stream().mapToLong(Bar::volume).sum());
        assertThat(Chart.line(years(5), Options.of("c", "N", ""))).contains("<th scope=\"col\">Week from</th>");
    }

    @Test
    void aWeekHasItsFirstOpenLastCloseAndItsExtremes() {
        var bars = new ArrayList<>(years(5));
        var joined = Periods.ofDays(bars.stream().map(Candle::of).toList()).bars().get(1);
        var from = joined.at().toLocalDate();
        var its = bars.stream().filter(bar -> !bar.day().isBefore(from) && bar.day().isBefore(from.plusDays(7))).toList();

        assertThat(joined).isEqualTo(new Candle(its.getFirst().day().atStartOfDay(), its.getFirst().open(), its.stream().map(Bar::high).max(BigDecimal::compareTo).orElseThrow(),
                its.stream().map(Bar::low).min(BigDecimal::compareTo).orElseThrow(), its.getLast().close(), its.stream().mapToLong(Bar::volume).sum()));
    }

    @Test
    void theMinutesOfADayStandByTheClockAndThoseOfFiveDaysAreJoined() {
        var day = minutes(1);
        var drawn = Chart.of(Periods.ofMinutes(day), Options.of("c", "N", "ZAC"));

        assertThat(drawn).contains(">09:00</text>", ">15:00</text>", "<th scope=\"col\">Time</th>", "<time datetime=\"2026-01-05 16:59\">2026-01-05 16:59</time>",
                "From 5 January 2026, 09:00 to 5 January 2026, 16:59");
        assertThat(Periods.ofMinutes(day).length()).isEqualTo(Length.MINUTE);
        var five = Periods.ofMinutes(minutes(5));
        assertThat(five.length()).isEqualTo(Length.FIVE_MINUTES);
        assertThat(five.bars()).hasSize(5 * 8 * 12).first().isEqualTo(new Candle(LocalDateTime.parse("2026-01-05T09:00"), price(100), price(105), price(99), price(104), 50));
        assertThat(Chart.of(five, Options.of("c", "N", "ZAC"))).contains(">Mon 5 Jan</text>", ">Fri 9 Jan</text>");
    }

    /// From nine to five, each a rand above the one before, in blocks of five.
    private static List<Candle> minutes(int days) {
        return IntStream.range(0, days).boxed().flatMap(day -> IntStream.range(0, 480).mapToObj(minute -> new Candle(LocalDateTime.parse("2026-01-05T09:00").plusDays(day).plusMinutes(minute),
                price(100 + minute % 5), price(101 + minute % 5), price(99 + minute % 5), price(100 + minute % 5), 10))).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "1234567;1,234,567", "123.4;123.40", "0.5;0.50", "0.123456789;0.12345679", "12.34567;12.3457", "1000.10000;1,000.10", "-1234.5;-1,234.50", "0;0", "1E3;1,000", "0.00;0.00" })
    void aFigureHasTwoPlacesOrAsManyAsItsSizeAsksFor(BigDecimal value, String written) {
        assertThat(Numbers.of(Locale.ENGLISH).plain(value)).isEqualTo(written);
    }

    @Test
    void aFigureIsWrittenAsItsLanguageDoes() {
        assertThat(Numbers.of(Locale.GERMANY).plain(new BigDecimal("1234567.8"))).isEqualTo("1.234.567,80");
    }

    @Test
    void aSparklineIsOnePath() {
        assertThat(Chart.sparkline(List.of(new BigDecimal("1"), new BigDecimal("3"), new BigDecimal("2")))).isEqualTo("<svg class=\"sparkline\" data-move=\"up\" viewBox=\"0 0 100 24\" "
                + "preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M0 22L50 2L100 12\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" vector-effect=\"non-scaling-stroke\"/></svg>");
        assertThat(Chart.sparkline(List.of(BigDecimal.ONE, BigDecimal.ONE))).contains("data-move=\"none\"", "M0 12L100 12");
        assertThat(Chart.sparkline(List.of(BigDecimal.ONE))).isEmpty();
    }

    @Test
    void withoutBarsItSaysSo() {
        assertThat(Chart.line(List.of(), Options.of("c", "N", ""))).isEqualTo("<p class=\"chart__none\">There are no prices of this time.</p>");
    }

    /// Whatever is drawn is well-formed and has no place that is no number.
    @ParameterizedTest
    @CsvSource({ "1,false,false", "1,true,true", "2,true,false", "40,false,true", "300,true,true", "3000,false,true" })
    void everythingDrawnIsWellFormed(int days, boolean candles, boolean log) {
        var drawn = Chart.line(years(12).subList(0, days), Options.of("c", "A & <b>B</b>", "ZAC").withCandles(candles).withLog(log)
                .withMarkers(List.of(new Marker(Instant.parse("2030-01-01T00:00:00Z"), "article", "<i>", "/x")), ZoneOffset.UTC));

        assertThat(Xml.tree(drawn.replaceFirst(" data-log>", " data-log=\"\">"), Limits.DOCUMENT)).isNotNull();
        assertThat(drawn).doesNotContain("NaN", "Infinity", "<b>", "<i>");
    }

    /// For the eyes: with `-Dbroadtape.charts=FOLDER` it leaves pages there to be looked at.
    @Test
    @EnabledIfSystemProperty(named = "broadtape.charts", matches = ".+")
    void theyCanBeLookedAt() throws IOException {
        var css = new StringBuilder();
        for (var name : List.of("reset", "fonts", "values", "base", "table", "chart")) {
            css.append(Files.readString(Path.of("src/main/resources/web/app/css", name + ".css")));
        }
        var bars = years(12);
        var markers = List.of(new Marker(Instant.parse("2023-06-01T10:00:00Z"), "article", "Results", "/a"), new Marker(Instant.parse("2023-09-05T10:00:00Z"), "article", "A deal", "/b"));
        var year = bars.subList(bars.size() - 260, bars.size());
        var page = "<main style=\"inline-size:100%;max-width:46rem;margin:1rem auto;padding:0 20px;box-sizing:border-box\">" + Chart.sparkline(year.stream().map(Bar::close).toList())
                + Chart.line(year, Options.of("a", "Naspers N", "ZAC").withMarkers(markers, ZoneOffset.UTC))
                + Chart.line(bars.subList(bars.size() - 60, bars.size()), Options.of("b", "Naspers N", "ZAC").withCandles(true)) + Chart.line(bars, Options.of("c", "Naspers N", "ZAC").withLog(true))
                + Chart.line(year, Options.of("d", "Naspers N", "ZAC").withCompare(List.of(Comparison.ofDays("Top 40", bars.subList(bars.size() - 520, bars.size()).stream().map(one ->
                        new Bar(one.day().plusDays(300), one.open(), one.high(), one.low(), one.close(), 1)).toList())))) + "</main>";
        Files.writeString(Path.of(System.getProperty("broadtape.charts"), "charts.html"), "<!doctype html><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><style>" + css + "</style>" + page);
    }

    /// Weekdays from January 2012 on, wandering from 100; the same each time.
    static List<Bar> years(int years) {
        var random = new Random(7);
        var bars = new ArrayList<Bar>();
        var close = 100.0;
        for (var day = LocalDate.of(2012, 1, 2); day.isBefore(LocalDate.of(2012 + years, 1, 1)); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                var open = close;
                close = Math.max(1, close * (1 + random.nextGaussian() * 0.013 + 0.0003));
                bars.add(bar(day.toString(), open, Math.max(open, close) * 1.006, Math.min(open, close) * 0.994, close));
            }
        }
        return bars;
    }

    private static List<Candle> candles(int years) {
        return years(years).stream().map(Candle::of).toList();
    }

    private static Bar bar(String day, double open, double high, double low, double close) {
        return new Bar(LocalDate.parse(day), price(open), price(high), price(low), price(close), 1000);
    }

    private static BigDecimal price(double value) {
        return new BigDecimal(String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value));
    }
}
