package org.broadtape.comments.votes;

import java.time.Clock;
import java.time.Duration;

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
import org.broadtape.jobs.TimerHandler;
import org.broadtape.jobs.Timers;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;

/// Valuing a comment, once for each member, and taking that back. Held pages of a discussion say it some seconds later, so that many votes drop them once.
@ApplicationScoped
@Transactional
public class Votes implements TimerHandler {

    private static final Duration GATHERED = Duration.ofSeconds(10);
    private static final String TIMER = "comment-votes";

    private final VoteStore store;
    private final Comments comments;
    private final Newsstand newsstand;
    private final Timers timers;
    private final Events events;
    private final Clock clock;

    Votes(VoteStore store, Comments comments, Newsstand newsstand, Timers timers, Events events, Clock clock) {
        this.store = store;
        this.comments = comments;
        this.newsstand = newsstand;
        this.timers = timers;
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
            gather(comment.article().value());
        }
    }

    private void gather(long article) {
        if (timers.instant(TIMER, article).isEmpty()) {
            timers.at(clock.instant().plus(GATHERED), TIMER, article);
        }
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void due(long article) {
        events.publish(new DiscussionChanged(article));
    }
}
