package org.broadtape.instruments.plot;

import java.time.LocalDate;
import java.util.List;

import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.bars.Bar;

/// What an instrument cost and what its issuer did, of which a page needs more than one part: its last year, in shares of today, and its actions are read once.
public final class Closes {

    private final LocalDate begin;
    private final List<Bar> year;
    private final List<Action> actions;

    Closes(LocalDate begin, List<Bar> year, List<Action> actions) {
        this.begin = begin;
        this.year = List.copyOf(year);
        this.actions = List.copyOf(actions);
    }

    /// All actions, in the order of their days, announced ones too.
    public List<Action> actions() {
        return actions;
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
