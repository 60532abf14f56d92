package org.broadtape.comments.moderation.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.comments.moderation.Choice;
import org.broadtape.comments.moderation.Decision;
import org.broadtape.comments.moderation.Sanction;
import org.broadtape.comments.moderation.appeals.Appeal;
import org.broadtape.comments.moderation.reports.Report;
import org.broadtape.members.MemberId;
import org.broadtape.members.roster.Note;

/// A comment as a moderator has it before them.
///
/// @param name      of an imported reader; empty for a member
/// @param parent    what it answers
/// @param decisions what was decided about it, the oldest first
/// @param closed    whether its discussion is closed
/// @param pinned    whether it stands above all others there
/// @param place     where the list goes on behind it
public record Case(CommentId id, ArticleId article, Optional<MemberId> member, String name, State state, String html, Instant postedAt, Optional<Instant> editedAt, Optional<Parent> parent,
        List<Decision> decisions, List<Report> reports, Optional<Appeal> appeal, Writer writer, boolean closed, boolean pinned, long place) {

    /// @param member empty for an imported reader
    public record Parent(CommentId id, Optional<MemberId> member, String name, String source, State state) {
    }

    /// What is known of who wrote it.
    ///
    /// @param approved of their last two hundred comments
    /// @param rejected likewise
    public record Writer(int approved, int rejected, Optional<Sanction> sanction, List<Note> notes) {

        static final Writer UNKNOWN = new Writer(0, 0, Optional.empty(), List.of());
    }

    /// Whether it begins a thread and is shown: only such a comment is pinned.
    public boolean pinnable() {
        return state == State.VISIBLE && parent.isEmpty();
    }

    /// What a decision about it is made in sight of.
    public Choice choice() {
        return new Choice(id, decisions.stream().filter(decision -> decision.became().isPresent()).mapToLong(Decision::id).max().orElse(0), Choice.words(editedAt));
    }
}
