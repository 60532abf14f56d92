package org.broadtape.comments.phases;

import java.util.List;

/// What all phases together make of a comment: the hardest of their opinions.
///
/// @param reasons in the order of the phases; none where it passes
public record Verdict(Opinion opinion, List<Reason> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /// Whether nothing but the outside judge's silence keeps it.
    public boolean waitsForJudgeAlone() {
        return reasons.size() == 1 && reasons.getFirst().phase() == Phase.JUDGE;
    }
}
