package org.broadtape.instruments.bars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.broadtape.instruments.InstrumentId;

/// The taking of any number of portions in one transaction. What follows the newest bar of its instrument is gathered over all of them and written at the
/// end, in the order of instruments and days, so that bars which arrive day by day lie together by the month; everything else is judged with what is kept
/// around it.
final class Taking {

    /// What a taking needs of the database.
    interface Books {

        Map<InstrumentId, Known> newest(List<InstrumentId> ids);

        Map<InstrumentId, NavigableMap<LocalDate, Known>> around(Map<InstrumentId, List<Arrival>> arrivals);

        /// The number of a new taking.
        int begin(Said said);

        void append(List<Judging.Fresh> fresh);

        void write(Judging judging, int number, Said said);

        double splits(InstrumentId id, LocalDate after, LocalDate until);
    }

    private final Books books;
    private final LastKnown last;
    private final LocalDate latest;

    Taking(Books books, LastKnown last, LocalDate latest) {
        this.books = books;
        this.last = last;
        this.latest = latest;
    }

    Kept take(Portion portion) {
        var examination = new Examination(latest, portion.said().only());
        var newest = portion.arrivals().stream().map(arrival -> last.of(arrival.instrument())).toList();
        learn(newest);
        var source = new Source(portion.said());
        var rest = ordered(portion, newest) ? new ArrayList<Arrival>() : portion.arrivals();
        if (rest.isEmpty()) {
            for (var at = 0; at < newest.size(); at++) {
                simply(portion.arrivals().get(at), newest.get(at), examination, source, rest);
            }
        }
        var judging = new Judging(examination, source.said.source());
        if (!rest.isEmpty()) {
            closely(rest, judging, source);
        }
        return new Kept(portion.arrivals().size() - rest.size() + judging.fresh.size(), judging.corrections.size(), judging.known,
                judging.doubtful.stream().map(one -> new Kept.Line(one.arrival().place(), one.doubt())).toList());
    }

    /// Writes what was gathered.
    void end() {
        books.append(last.unwritten());
    }

    private void learn(List<Newest> newest) {
        var missing = LastKnown.missing(newest);
        if (!missing.isEmpty()) {
            last.learn(missing, books.newest(missing));
        }
    }

    /// Whether each instrument's bars are in the order of their days, none twice.
    private boolean ordered(Portion portion, List<Newest> newest) {
        var number = last.nextPortion();
        var ordered = true;
        for (var at = 0; at < newest.size(); at++) {
            ordered &= newest.get(at).next(number, portion.arrivals().get(at).bar().day());
        }
        return ordered;
    }

    private void simply(Arrival arrival, Newest newest, Examination examination, Source source, List<Arrival> rest) {
        var bar = arrival.bar();
        if (newest.isTroubled() || !newest.takes(bar, examination, (after, until) -> books.splits(arrival.instrument(), after, until))) {
            newest.trouble();
            rest.add(arrival);
            return;
        }
        newest.unwritten.add(new Judging.Fresh(arrival.instrument(), bar, source.number()));
        newest.known = new Known(bar, source.number(), source.said.source());
    }

    private void closely(List<Arrival> arrivals, Judging judging, Source source) {
        end();
        var each = byInstrument(arrivals);
        var days = days(each);
        each.forEach((id, its) -> judging.judge(its, days.getOrDefault(id, new TreeMap<>()), (after, until) -> books.splits(id, after, until)));
        var number = judging.fresh.isEmpty() && judging.corrections.isEmpty() ? 0 : source.number();
        books.write(judging, number, source.said);
        remember(days, number, source.said.source());
    }

    private static Map<InstrumentId, List<Arrival>> byInstrument(List<Arrival> arrivals) {
        var each = new LinkedHashMap<InstrumentId, List<Arrival>>();
        arrivals.forEach(arrival -> each.computeIfAbsent(arrival.instrument(), _ -> new ArrayList<>(2)).add(arrival));
        each.values().forEach(its -> its.sort(Comparator.comparing(arrival -> arrival.bar().day())));
        return each;
    }

    /// What is kept about the days of what has come in. Of an instrument whose bars all follow its newest, that one is enough.
    private Map<InstrumentId, NavigableMap<LocalDate, Known>> days(Map<InstrumentId, List<Arrival>> each) {
        var days = new LinkedHashMap<InstrumentId, NavigableMap<LocalDate, Known>>();
        var back = new LinkedHashMap<InstrumentId, List<Arrival>>();
        each.forEach((id, its) -> {
            var newest = last.of(id).known;
            if (newest != null && !its.getFirst().bar().day().isAfter(newest.bar().day())) {
                back.put(id, its);
            } else {
                days.put(id, newest == null ? new TreeMap<>() : new TreeMap<>(Map.of(newest.bar().day(), newest)));
            }
        });
        if (!back.isEmpty()) {
            days.putAll(books.around(back));
        }
        return days;
    }

    private void remember(Map<InstrumentId, NavigableMap<LocalDate, Known>> days, int number, String source) {
        days.forEach((id, its) -> {
            var newest = last.of(id);
            if (!its.isEmpty() && (newest.known == null || !newest.known.bar().day().isAfter(its.lastKey()))) {
                var one = its.lastEntry().getValue();
                newest.known = one.importId() == 0 ? new Known(one.bar(), number, source) : one;
            }
        });
    }

    /// Who says a portion, with its number as soon as one of its bars is kept.
    private final class Source {

        private final Said said;
        private int number;

        private Source(Said said) {
            this.said = said;
        }

        int number() {
            number = number == 0 ? books.begin(said) : number;
            return number;
        }
    }
}
