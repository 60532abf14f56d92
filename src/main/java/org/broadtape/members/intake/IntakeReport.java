package org.broadtape.members.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.broadtape.kernel.Refused;

/// What came of a list: how many were new, known and given a tier, and which lines were refused, the first of them in words.
public final class IntakeReport {

    private static final int MOST_NAMED = 1_000;

    private final List<String> refusals = new ArrayList<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private long made;
    private long known;
    private long granted;
    private long refused;

    void taken(long newOnes, long knownOnes, long grants) {
        made += newOnes;
        known += knownOnes;
        granted += grants;
    }

    void refused(Refused why) {
        if (++refused <= MOST_NAMED) {
            refusals.add(why.sentence());
        }
    }

    void leftOut(String column) {
        leftOut.add(column);
    }

    public long made() {
        return made;
    }

    public long known() {
        return known;
    }

    public long granted() {
        return granted;
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
        return made + " new, " + known + " known already, " + granted + " given a tier, " + refused + " refused";
    }
}
