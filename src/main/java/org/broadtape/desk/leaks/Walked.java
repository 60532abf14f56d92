package org.broadtape.desk.leaks;

import java.time.Instant;
import java.util.List;

/// What came of a walk.
///
/// @param answers what was read at addresses
/// @param papers  what was read that leaves by none: mails, the outgoing wire
/// @param silent exits that could not be read at all, by their addresses
public record Walked(Instant at, int exits, int articles, int comments, List<String> askers, int answers, int papers, List<String> silent, List<Leak> leaks) {

    public boolean clean() {
        return leaks.isEmpty() && silent.isEmpty();
    }
}
