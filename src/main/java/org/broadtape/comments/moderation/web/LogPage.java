package org.broadtape.comments.moderation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.broadtape.comments.moderation.Decision;
import org.broadtape.comments.moderation.Decision.What;

/// The log of what was decided about comments.
///
/// @param what    that is looked for, by the name of its constant; empty for anything
/// @param who     a moderator or a phase, as the log names them; empty for anybody
/// @param comment the number of the only comment that is looked at; empty for all
/// @param older   where the next older page begins
/// @param query   the filter as an address has it, without a question mark
public record LogPage(String what, String who, String comment, List<Decision> lines, Optional<Long> older, String query, String problem) {

    public LogPage {
        lines = List.copyOf(lines);
    }

    public List<What> kinds() {
        return Arrays.asList(What.values());
    }
}
