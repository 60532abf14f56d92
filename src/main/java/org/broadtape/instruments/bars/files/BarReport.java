package org.broadtape.instruments.bars.files;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.broadtape.instruments.bars.Doubt.Reason;
import org.broadtape.instruments.bars.Kept;
import org.broadtape.kernel.Refused;

/// What came of one file of bars.
public final class BarReport {

    private static final int MOST_NAMED = 1_000;

    private final String file;
    private final List<String> troubles = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private String layout = "";
    private long added;
    private long corrected;
    private long known;
    private long held;
    private long gaps;
    private long refused;

    BarReport(String file) {
        this.file = file;
    }

    synchronized void add(Kept kept) {
        added += kept.added();
        corrected += kept.corrected();
        known += kept.known();
        kept.doubtful().forEach(line -> {
            var gap = line.doubt().reason() == Reason.GAP;
            gaps += gap ? 1 : 0;
            held += gap ? 0 : 1;
            name(line.place() + (gap ? ": taken, but look: " : ", held: ") + line.doubt().sentence());
        });
    }

    synchronized void refuse(Refused why) {
        refused++;
        name(why.sentence());
    }

    synchronized void end(String foundLayout, Set<String> found) {
        layout = foundLayout;
        notes.addAll(found);
    }

    private void name(String trouble) {
        if (troubles.size() < MOST_NAMED) {
            troubles.add(trouble);
        }
    }

    public String file() {
        return file;
    }

    /// What was held or refused, each with its place and reason; the first thousand.
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /// What else there is to know about the file, in sentences.
    public List<String> notes() {
        return List.copyOf(notes);
    }

    public long added() {
        return added;
    }

    public long corrected() {
        return corrected;
    }

    public long known() {
        return known;
    }

    public long held() {
        return held;
    }

    public long refused() {
        return refused;
    }

    public String inWords() {
        return added + " new, " + corrected + " corrected, " + known + " known already, " + held + " held, " + refused + " refused" + (gaps > 0 ? ", " + gaps + " with gaps" : "")
                + (layout.isEmpty() ? "" : " (" + layout + ")");
    }
}
