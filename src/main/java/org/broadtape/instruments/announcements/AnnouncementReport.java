package org.broadtape.instruments.announcements;

import java.util.ArrayList;
import java.util.List;

import org.broadtape.kernel.Refused;

/// What came of a file of announcements, with what was doubted and what was refused, each with its place.
public final class AnnouncementReport {

    private static final int MOST_NAMED = 1_000;

    private final List<String> refusals = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int made;
    private int replaced;
    private int unchanged;
    private int unjoined;
    private int refused;

    void taken(Taking taking, String place) {
        switch (taking) {
            case Taking.New(var joined) -> {
                made++;
                unjoined += joined ? 0 : 1;
            }
            case Taking.Replaced() -> replaced++;
            case Taking.Same() -> unchanged++;
            case Taking.Contrary(var why) -> refused(new Refused(why, place));
        }
    }

    void warned(String sentence) {
        if (warnings.size() < MOST_NAMED) {
            warnings.add(sentence);
        }
    }

    void refused(Refused why) {
        if (++refused <= MOST_NAMED) {
            refusals.add(why.sentence());
        }
    }

    public int made() {
        return made;
    }

    /// Those of which this is a newer version.
    public int replaced() {
        return replaced;
    }

    public int unchanged() {
        return unchanged;
    }

    /// New ones about nothing that is known here yet.
    public int unjoined() {
        return unjoined;
    }

    public int refused() {
        return refused;
    }

    /// Sentences, each with its place; the first thousand.
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /// The same of what was taken with a doubt.
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    public String inWords() {
        return made + " new" + (unjoined > 0 ? " (" + unjoined + " about nothing that is known here yet)" : "") + ", " + replaced + " replaced by a newer version, " + unchanged
                + " the same, " + refused + " refused";
    }
}
