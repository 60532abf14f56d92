package org.broadtape.instruments.markets;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRulesException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.broadtape.doors.Words;
import org.broadtape.doors.columns.Line;
import org.broadtape.kernel.Refused;

/// Lines of lists about markets as what they are, or refused in words.
final class MarketLines {

    private static final Pattern MIC = Pattern.compile("[A-Z0-9]{4}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private MarketLines() {
    }

    static Market market(Line line) {
        var mic = mic(line.first("mic"));
        var operator = line.said("operating mic", "operating_mic").map(MarketLines::mic).orElse(mic);
        var status = line.said("status").orElse("ACTIVE").toUpperCase(Locale.ROOT);
        if (Arrays.stream(Market.Status.values()).noneMatch(one -> one.name().equals(status))) {
            throw new Refused("'" + Words.quote(status) + "' is no status; there are ACTIVE, UPDATED and EXPIRED");
        }
        var name = line.first("market name-institution description", "market_name_institution_description");
        if (name.isEmpty()) {
            throw new Refused("It has no name");
        }
        return new Market(mic, operator, name, line.first("legal entity name", "legal_entity_name"), line.first("lei"), line.first("market category code", "market_category_code"),
                line.first("acronym"), line.first("iso country code (iso 3166)", "iso_country_code"), line.first("city"), line.first("website").toLowerCase(Locale.ROOT),
                Market.Status.valueOf(status), line.said("expiry date", "expiry_date").map(text -> read(text, day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE), "20260131")),
                line.first("comments"));
    }

    static Hours hours(Line line) {
        if (line.first("zone").isEmpty()) {
            throw new Refused("It has no zone. Write the clock by which the hours count, such as Africa/Johannesburg");
        }
        return new Hours(line.said("from").map(MarketLines::day).orElse(LocalDate.MIN), weekdays(line.said("days").orElse("mon-fri")), zone(line.first("zone")), times(line)
                .orElseThrow(() -> new Refused("It has no hours. Write opens and closes, such as 09:00 and 17:00; a day on which the market is closed stands under day")));
    }

    static Hours.Special special(Line line) {
        return new Hours.Special(line.first("name"), times(line));
    }

    private static Optional<Hours.Times> times(Line line) {
        var opens = line.said("opens").map(MarketLines::time);
        var closes = line.said("closes").map(MarketLines::time);
        var from = line.said("break_from").map(MarketLines::time);
        var until = line.said("break_until").map(MarketLines::time);
        if (opens.isPresent() != closes.isPresent() || from.isPresent() != until.isPresent()) {
            throw new Refused("Where it opens and where it closes belong together, and so do the two ends of a break");
        }
        var rest = from.flatMap(begin -> until.map(end -> new Hours.Times.Rest(begin, end)));
        if (rest.filter(one -> !one.until().isAfter(one.from())).isPresent()) {
            throw new Refused("Its break ends before it begins");
        }
        return opens.flatMap(begin -> closes.map(end -> new Hours.Times(begin, end, rest)));
    }

    /// By exchange_calendars, whose first column has no name. It shows the day as midnight of UTC.
    static Session session(Line line) {
        var day = LocalDate.ofInstant(instant(line.first("", "session")), ZoneOffset.UTC);
        var from = line.said("break_start").map(MarketLines::instant);
        var session = new Session(day, instant(line.first("open")), instant(line.first("close")),
                from.flatMap(begin -> line.said("break_end").map(MarketLines::instant).map(end -> new Session.Pause(begin, end))));
        if (!session.opens().isBefore(session.closes())) {
            throw new Refused("It closes before it opens. Are columns swapped?");
        }
        return session;
    }

    static String mic(String text) {
        var mic = text.toUpperCase(Locale.ROOT);
        if (!MIC.matcher(mic).matches()) {
            throw new Refused("'" + Words.quote(text) + "' is no market identifier code of ISO 10383, such as XJSE");
        }
        return mic;
    }

    /// `mon-fri`, `sun-thu`, `mon wed fri`.
    static Set<DayOfWeek> weekdays(String text) {
        var days = new TreeSet<DayOfWeek>();
        for (var part : SPACES.split(text.strip().toLowerCase(Locale.ROOT).replace(',', ' '))) {
            var ends = part.split("-", -1);
            var last = weekday(ends[ends.length - 1], text);
            for (var day = weekday(ends[0], text); days.add(day) && day != last;) {
                day = day.plus(1);
            }
        }
        return days;
    }

    private static DayOfWeek weekday(String text, String all) {
        return Arrays.stream(DayOfWeek.values()).filter(day -> text.length() >= 3 && day.name().toLowerCase(Locale.ROOT).startsWith(text)).findFirst()
                .orElseThrow(() -> new Refused("'" + Words.quote(all) + "' are no days; write mon-fri, sun-thu or mon wed fri"));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (ZoneRulesException unknown) {
            throw new Refused("'" + Words.quote(text) + "' is no time zone that is known here; write one as Africa/Johannesburg");
        } catch (DateTimeException malformed) {
            throw new Refused("'" + Words.quote(text) + "' is no time zone; write one as Africa/Johannesburg");
        }
    }

    static LocalDate day(String text) {
        return read(text, LocalDate::parse, "2026-01-31");
    }

    private static LocalTime time(String text) {
        return read(text.length() == 4 && text.charAt(1) == ':' ? "0" + text : text, LocalTime::parse, "09:00");
    }

    private static Instant instant(String text) {
        return read(text, Instant::parse, "2026-01-31T07:00:00Z");
    }

    private static <T> T read(String text, Function<String, T> how, String example) {
        try {
            return how.apply(text);
        } catch (DateTimeException unreadable) {
            throw new Refused("'" + Words.quote(text) + "' cannot be read; write it as " + example);
        }
    }
}
