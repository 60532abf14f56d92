package org.broadtape.wire;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.broadtape.wire.moving.report.MoveReport;

/// How many things of each outcome an import had.
///
/// @param moves what came of each site that moved in
public record Report(Map<Outcome.Word, Integer> counts, List<MoveReport> moves) {

    public static Report empty() {
        return new Report(new EnumMap<>(Outcome.Word.class), new ArrayList<>());
    }

    public void count(Outcome outcome) {
        counts.merge(outcome.word(), 1, Integer::sum);
    }

    public int of(Outcome.Word word) {
        return counts.getOrDefault(word, 0);
    }

    /// Such as `12 taken, 1 updated, 0 unchanged, 2 held, 0 refused; 3 were no texts`.
    @Override
    public String toString() {
        var passed = of(Outcome.Word.PASSED);
        return of(Outcome.Word.TAKEN) + " taken, " + of(Outcome.Word.UPDATED) + " updated, " + of(Outcome.Word.UNCHANGED) + " unchanged, " + of(Outcome.Word.HELD) + " held, "
                + of(Outcome.Word.REFUSED) + " refused" + (passed == 0 ? "" : "; " + passed + (passed == 1 ? " was no text" : " were no texts"));
    }
}
