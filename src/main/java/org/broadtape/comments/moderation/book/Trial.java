package org.broadtape.comments.moderation.book;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.comments.phases.Opinion;
import org.broadtape.comments.phases.Verdict;

/// What a rule book would have made of the newest comments, beside what was made of them when they were posted.
///
/// @param tried   how many comments
/// @param changed the newest of those that would have fared otherwise
/// @param more    how many more there are of those
public record Trial(int tried, Counts then, Counts now, List<Changed> changed, int more) {

    public Trial {
        changed = List.copyOf(changed);
    }

    public record Counts(int passed, int held, int rejected) {

        static Counts of(Collection<Opinion> opinions) {
            return new Counts(count(opinions, Opinion.PASSES), count(opinions, Opinion.HOLDS), count(opinions, Opinion.REJECTS));
        }

        private static int count(Collection<Opinion> opinions, Opinion wanted) {
            return (int) opinions.stream().filter(wanted::equals).count();
        }
    }

    /// A comment that would have fared otherwise.
    ///
    /// @param text  as it was posted
    /// @param state as it is now, whatever was decided since
    /// @param then  what the phases made of it when it was posted
    public record Changed(CommentId comment, Instant postedAt, String text, State state, Opinion then, Verdict now) {
    }
}
