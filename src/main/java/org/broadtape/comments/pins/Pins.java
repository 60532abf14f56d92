package org.broadtape.comments.pins;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Sight;
import org.broadtape.comments.Comment;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Threads;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Viewer;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Pinning a comment, in the place of the one that was pinned before, and taking it down. A comment that is hidden is pinned no more.
@ApplicationScoped
@Transactional
public class Pins {

    private final Comments comments;
    private final Threads threads;
    private final Newsstand newsstand;
    private final Audit audit;

    Pins(Comments comments, Threads threads, Newsstand newsstand, Audit audit) {
        this.comments = comments;
        this.threads = threads;
        this.newsstand = newsstand;
        this.audit = audit;
    }

    /// @return the article below which the comment stands
    /// @throws NotFound where the viewer sees no such comment
    /// @throws Refused for an answer, which stands within its thread
    public ArticleId choose(Actor by, CommentId id, Viewer viewer, boolean wanted) {
        by.demand(Right.PIN_COMMENTS);
        var comment = comments.find(id).filter(Comment::visible).filter(one -> !(newsstand.sight(one.article(), viewer, Channel.SITE) instanceof Sight.Nothing))
                .orElseThrow(() -> new NotFound(id.aggregate()));
        if (comment.depth() > 0) {
            throw new Refused("This is an answer, and stands in its thread. Pin the comment that began it");
        }
        var isPinned = threads.discussion(comment.article()).pinned().filter(id::equals).isPresent();
        if (wanted != isPinned) {
            comments.pin(comment.article(), wanted ? Optional.of(id) : Optional.empty());
            audit.record(by, wanted ? "comment pinned" : "comment pinned no more", id.aggregate(), comment.article().aggregate());
        }
        return comment.article();
    }
}
