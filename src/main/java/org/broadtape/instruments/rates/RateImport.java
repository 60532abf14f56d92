package org.broadtape.instruments.rates;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.instruments.rates.reading.EcbDay;
import org.broadtape.instruments.rates.reading.EcbRates;
import org.broadtape.kernel.Refused;

/// Takes files of rates, each whole or not at all.
@ApplicationScoped
public class RateImport {

    private static final int AT_ONCE = 10_000;
    private static final int MOST_NAMED = 1_000;

    /// Of the bank's own, between two days with rates: Easter and Christmas have two weekdays each.
    private static final int MOST_HOLIDAYS = 2;

    private final Rates rates;
    private final Clock clock;

    RateImport(Rates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    /// What came of a file.
    ///
    /// @param gap      in a sentence, where many days before its first are not known; or empty
    /// @param refusals what could not be read, with its place
    public record Report(int days, String span, int added, int corrected, int unchanged, String gap, List<Refused> refusals) {

        public String inWords() {
            return days + " days" + (span.isEmpty() ? "" : " (" + span + ")") + ": " + added + " rates added, " + corrected + " corrected, " + unchanged + " unchanged, " + refusals.size() + " refused" + (gap.isEmpty() ? "" : "; " + gap);
        }
    }

    /// @param dryRun changes nothing
    /// @throws Refused where the file is not one of rates
    @Transactional
    public Report take(Path file, boolean dryRun) {
        var reading = new Reading();
        EcbRates.read(file, reading::day, reading::refused);
        var gap = reading.days.isEmpty() ? "" : gap(reading.days.first());
        var kept = Rates.Kept.NONE;
        for (var from = 0; from < reading.given.size() && !dryRun; from += AT_ONCE) {
            kept = kept.and(rates.keep(reading.given.subList(from, Math.min(from + AT_ONCE, reading.given.size()))));
        }
        return new Report(reading.days.size(), reading.span(), dryRun ? reading.given.size() : kept.added(), kept.corrected(), kept.unchanged(), gap, List.copyOf(reading.refusals));
    }

    private String gap(LocalDate first) {
        return rates.lastBefore(first).filter(last -> missing(last, first) > MOST_HOLIDAYS)
                .map(last -> "no rates are known between " + last + " and " + first + "; take the days between, as eurofxref-hist.zip of the European Central Bank has them: ./broadtape rates import FILE")
                .orElse("");
    }

    /// How many weekdays lie between.
    private static long missing(LocalDate last, LocalDate first) {
        return last.plusDays(1).datesUntil(first).filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()).count();
    }

    private final class Reading {

        private final List<Rates.Given> given = new ArrayList<>();
        private final TreeSet<LocalDate> days = new TreeSet<>();
        private final List<Refused> refusals = new ArrayList<>();

        void day(EcbDay day) {
            if (day.day().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
                refused(new Refused("The rates of " + day.day() + " are of the future"));
            } else if (!days.add(day.day())) {
                refused(new Refused("The day " + day.day() + " stands in it twice"));
            } else {
                day.rates().forEach((currency, rate) -> given.add(new Rates.Given(currency, day.day(), rate)));
            }
        }

        void refused(Refused why) {
            if (refusals.size() < MOST_NAMED) {
                refusals.add(why);
            }
        }

        String span() {
            return days.isEmpty() ? "" : days.size() == 1 ? days.first().toString() : days.first() + " to " + days.last();
        }
    }
}
