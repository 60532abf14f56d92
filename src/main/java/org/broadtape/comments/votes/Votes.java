package org.broadtape.comments.votes;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Sight;
import org.broadtape.comments.Comment;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.DiscussionChanged;
import org.broadtape.comments.Speaker;
import org.broadtape.jobs.Events;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;

/// Valuing a comment, once for each member, and taking that back.
@ApplicationScoped
@Transactional
public class Votes {

    private final VoteStore store;
    private final Comments comments;
    private final Newsstand newsstand;
    private final Events events;
    private final Clock clock;

    Votes(VoteStore store, Comments comments, Newsstand newsstand, Events events, Clock clock) {
        this.store = store;
        this.comments = comments;
        this.newsstand = newsstand;
        this.events = events;
        this.clock = clock;
    }

    /// @throws NotFound where they do not see it
    /// @throws Refused where it is their own
    public void choose(CommentId id, Speaker by, boolean wanted) {
        var comment = comments.find(id).filter(Comment::visible).filter(one -> !(newsstand.sight(one.article(), by.viewer(), Channel.SITE) instanceof Sight.Nothing))
                .orElseThrow(() -> new NotFound(id.aggregate()));
        if (comment.by(by.member())) {
            throw new Refused("This comment is your own. Others say whether they value it");
        }
        store.lock(comment.article());
        if (wanted ? store.add(id, by.member(), clock.instant()) : store.remove(id, by.member())) {
            events.publish(new DiscussionChanged(comment.article().value()));
        }
    }
}
