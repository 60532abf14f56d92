package org.broadtape.instruments.intake;

import java.util.Set;

import org.broadtape.doors.columns.Line;
import org.broadtape.instruments.register.Entry;
import org.broadtape.kernel.Refused;

/// How one source writes its list.
interface Layout {

    /// Such as `a list of Nasdaq or NYSE`.
    String inWords();

    /// The columns that it reads, in lower case.
    Set<String> columns();

    /// Whether a list with these columns is one of its kind.
    boolean fits(Set<String> heads);

    /// Whether the line tells of nothing, such as an exchange's test issue or the line that says when the file was made.
    default boolean isLeftOut(Line line) {
        return false;
    }

    /// @param mic where lists are of, as whoever imports says it; empty where they say it themselves
    /// @throws Refused where the line cannot be taken
    Entry entry(Line line, String mic);
}
