package org.broadtape.articles.web.gate;

import java.util.List;
import java.util.Optional;

/// What stands where a preview ends.
///
/// @param later   who reads it from when on, one sentence each
/// @param problem why something that was asked for was not done; may be empty
/// @param link    an address to hand on; may be empty
/// @param act     what opens it here and now
/// @param ways    where else to go, the first one first
/// @param compare whether memberships are worth comparing
public record Gate(String sentence, String why, List<String> later, String problem, String link, Optional<Act> act, List<Way> ways, boolean compare) {

    public Gate {
        later = List.copyOf(later);
        ways = List.copyOf(ways);
    }

    /// A button that acts: a form that is posted.
    public record Act(String label, String hint, String action) {
    }

    /// A link.
    public record Way(String label, String href) {
    }

    Gate with(String problem) {
        return new Gate(sentence, why, later, problem, link, act, ways, compare);
    }
}
