package org.broadtape.instruments.plot;

import java.time.LocalDate;
import java.util.List;

import org.broadtape.instruments.bars.Bar;

/// The bars of an instrument in shares of today, of which a page needs more than one part: its last year is read once.
public final class Closes {

    private final LocalDate begin;
    private final List<Bar> year;

    Closes(LocalDate begin, List<Bar> year) {
        this.begin = begin;
        this.year = List.copyOf(year);
    }

    /// Whether all bars from that day on are here.
    boolean reachesBackTo(LocalDate day) {
        return !day.isBefore(begin);
    }

    /// From that day on.
    public List<Bar> since(LocalDate day) {
        var at = year.size();
        while (at > 0 && !year.get(at - 1).day().isBefore(day)) {
            at--;
        }
        return year.subList(at, year.size());
    }
}
