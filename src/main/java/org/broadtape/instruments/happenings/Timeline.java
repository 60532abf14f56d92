package org.broadtape.instruments.happenings;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.happenings.Happenings.All;
import org.broadtape.instruments.happenings.Happenings.Told;

/// What happened to an instrument, all kinds mixed by time.
@ApplicationScoped
public class Timeline {

    private static final int KNOWN = 40;
    private static final int SHOWN = 12;

    private final List<Happenings> tellers;

    Timeline(Instance<Happenings> tellers) {
        this.tellers = tellers.stream().toList();
    }

    /// @param known newest first: what may stand on a chart
    /// @param all   where there is more than a page shows
    public record Past(List<Happening> known, List<All> all) {

        /// What the page names.
        public List<Happening> shown() {
            return known.stream().limit(SHOWN).toList();
        }
    }

    public Past of(Instrument instrument) {
        var told = tellers.stream().map(one -> one.newest(instrument, KNOWN)).toList();
        var known = told.stream().flatMap(one -> one.newest().stream()).sorted(Comparator.comparing(Happening::at).reversed()).toList();
        var shown = known.stream().limit(SHOWN).toList();
        return new Past(known, told.stream().filter(one -> !shown.containsAll(one.newest())).map(Told::all).toList());
    }
}
