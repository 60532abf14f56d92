package org.broadtape.instruments.bars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.NavigableMap;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.bars.Doubt.Reason;
import org.broadtape.instruments.bars.Examination.Splits;
import org.jspecify.annotations.Nullable;

/// Sorts what has come in into new, corrected, known and doubtful, an instrument at a time. Plain rules; what is kept already is handed in.
final class Judging {

    /// A bar to be kept as new.
    ///
    /// @param importId the taking that it comes with; 0 for the one that runs
    record Fresh(InstrumentId instrument, ExactBar bar, int importId) {
    }

    /// A bar that takes the place of another.
    record Correction(InstrumentId instrument, ExactBar bar, Known before) {
    }

    /// Something to be looked at. With a gap the bar itself is kept.
    ///
    /// @param since the last day before a gap; otherwise null
    record Doubtful(Arrival arrival, Doubt doubt, @Nullable LocalDate since) {
    }

    private final Examination examination;
    private final String source;
    final List<Fresh> fresh = new ArrayList<>();
    final List<Correction> corrections = new ArrayList<>();
    final List<Doubtful> doubtful = new ArrayList<>();
    int known;

    Judging(Examination examination, String source) {
        this.examination = examination;
        this.source = source;
    }

    /// @param arrivals of one instrument, in the order of their days
    /// @param days     what is kept around these days; what is taken is added to it
    void judge(List<Arrival> arrivals, NavigableMap<LocalDate, Known> days, Splits splits) {
        var gaps = new ArrayList<Doubtful>();
        for (var arrival : arrivals) {
            var bar = arrival.bar();
            var there = days.get(bar.day());
            if (there != null && there.bar().equals(bar)) {
                known++;
                continue;
            }
            var before = days.lowerEntry(bar.day());
            var previous = before == null ? null : before.getValue().bar();
            var doubt = contradiction(there).or(() -> examination.doubt(bar, previous, splits));
            if (doubt.isPresent()) {
                doubtful.add(new Doubtful(arrival, doubt.get(), null));
                continue;
            }
            take(arrival.instrument(), bar, there);
            days.put(bar.day(), new Known(bar, 0, source));
            if (there == null && previous != null && Examination.gap(previous.day(), bar.day())) {
                gaps.add(new Doubtful(arrival, new Doubt(Reason.GAP, ""), previous.day()));
            }
        }
        tell(gaps);
    }

    private Optional<Doubt> contradiction(@Nullable Known there) {
        if (there == null) {
            return Optional.empty();
        }
        if (there.importId() == 0) {
            return Optional.of(new Doubt(Reason.TWICE, "There is another bar of this day in the same file."));
        }
        return there.source().equals(source) ? Optional.empty() : Optional.of(new Doubt(Reason.OTHER_SOURCE, "It differs from what " + there.source() + " says."));
    }

    /// Without any doubt.
    void take(InstrumentId instrument, ExactBar bar, @Nullable Known there) {
        if (there == null) {
            fresh.add(new Fresh(instrument, bar, 0));
        } else {
            corrections.add(new Correction(instrument, bar, there));
        }
    }

    /// A series with a bar a month is full of gaps, and told once.
    private void tell(List<Doubtful> gaps) {
        if (!gaps.isEmpty()) {
            var first = gaps.getFirst();
            var more = gaps.size() == 1 ? "" : ", and " + (gaps.size() - 1) + " more such gaps after it";
            var sentence = "There is no bar between " + first.since() + " and " + first.arrival().bar().day() + more + ".";
            doubtful.add(new Doubtful(first.arrival(), new Doubt(Reason.GAP, sentence), first.since()));
        }
    }
}
