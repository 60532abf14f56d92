package org.broadtape.comments.imported;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.State;
import org.broadtape.comments.text.CommentText;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;

/// An imported comment as it is written down.
record ImportedRow(Standing standing, ArticleId article, Optional<MemberId> member, String name, String state, String source, String html, long fingerprint, Instant at,
        Optional<EmailAddress> address, UUID submission) {

    private static final int LONGEST_NAME = 80;

    /// No thread is deeper than so many answers to answers: what would lie below stands beside them.
    private static final int DEEPEST = 20;

    /// Where a comment stands in its thread.
    ///
    /// @param parent 0 at the top
    record Standing(long id, long thread, long parent, int depth) {

        Standing answer(long answer) {
            return depth < DEEPEST ? new Standing(answer, thread, id, depth + 1) : new Standing(answer, thread, parent, depth);
        }
    }

    static ImportedRow of(long id, ArticleId article, ImportedComment comment, Optional<Standing> above, Optional<MemberId> member) {
        var standing = above.map(parent -> parent.answer(id)).orElseGet(() -> new Standing(id, id, 0, 0));
        var telling = Telling.of(comment.html());
        return new ImportedRow(standing, article, member, member.isPresent() ? "" : name(comment.name()),
                (comment.shown() ? State.VISIBLE : State.HELD).name(), telling.source(), telling.html(), CommentText.fingerprint(telling.source()), comment.at(), comment.address(),
                UUID.nameUUIDFromBytes((article.aggregate() + " " + comment.key()).getBytes(StandardCharsets.UTF_8)));
    }

    long id() {
        return standing.id();
    }

    private static String name(String typed) {
        var name = typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1).strip() + "…" : name;
    }
}
