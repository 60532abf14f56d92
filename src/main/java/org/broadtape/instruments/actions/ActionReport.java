package org.broadtape.instruments.actions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.broadtape.instruments.actions.Actions.Fate;
import org.broadtape.kernel.Refused;

/// What came of a list of actions.
public final class ActionReport {

    private static final int MOST_NAMED = 1_000;

    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    private final List<String> refusals = new ArrayList<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private long refused;

    void add(Fate fate) {
        fates.merge(fate, 1, Integer::sum);
    }

    void refuse(Refused why) {
        if (++refused <= MOST_NAMED) {
            refusals.add(why.sentence());
        }
    }

    void leaveOut(String column) {
        leftOut.add(column);
    }

    public int of(Fate fate) {
        return fates.getOrDefault(fate, 0);
    }

    public long refused() {
        return refused;
    }

    /// Sentences, each with its line; the first thousand.
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /// Columns that mean nothing here.
    public Set<String> leftOut() {
        return Set.copyOf(leftOut);
    }

    public String inWords() {
        return of(Fate.ADDED) + " new, " + of(Fate.CORRECTED) + " corrected, " + of(Fate.KNOWN) + " known already, " + of(Fate.WITHDRAWN) + " withdrawn, " + refused + " refused";
    }
}
