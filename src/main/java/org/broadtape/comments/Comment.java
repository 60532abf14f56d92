package org.broadtape.comments;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.articles.ArticleId;
import org.broadtape.members.MemberId;

/// What somebody said under an article.
///
/// @param member  absent for a reader who came along with a site that moved in
/// @param name    of such a reader; else empty
/// @param thread  the comment at the top of it all; itself, where it stands there
/// @param depth   0 at the top
/// @param source  as it was typed
/// @param html    as it is shown
/// @param shownAt since when it is visible, or was
/// @param replies how many visible comments stand below it, at any depth
public record Comment(CommentId id, ArticleId article, Optional<MemberId> member, String name, Optional<CommentId> parent, CommentId thread, int depth, State state,
        String source, String html, Position position, Badge badge, Instant postedAt, Optional<Instant> editedAt, Instant shownAt, int votes, int replies) {

    /// Whether its words may be shown to everybody who sees the article.
    public boolean visible() {
        return state == State.VISIBLE;
    }

    public boolean by(MemberId other) {
        return member.filter(other::equals).isPresent();
    }

    /// Its own address.
    public String path() {
        return "/comments/" + id;
    }
}
