package org.broadtape.comments.imported;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A comment as far as it counts: for those above it, and by what is below it.
///
/// @param parent  0 at the top
/// @param replies how many visible ones are said to be below it, at any depth
record Counted(long id, long parent, boolean visible, int replies) {

    /// What must be said of which instead.
    ///
    /// @param all those of one article by their numbers; an answer's is higher than that of what it answers
    static Map<Long, Integer> changed(List<Counted> all) {
        var below = new HashMap<Long, Integer>();
        var changed = new HashMap<Long, Integer>();
        for (var one : all.reversed()) {
            var own = below.getOrDefault(one.id(), 0);
            if (own != one.replies()) {
                changed.put(one.id(), own);
            }
            below.merge(one.parent(), own + (one.visible() ? 1 : 0), Integer::sum);
        }
        return changed;
    }
}
