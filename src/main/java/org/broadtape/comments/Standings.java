package org.broadtape.comments;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.ArticleId;
import org.broadtape.jobs.Events;
import org.broadtape.kernel.NotFound;

/// Moves comments from one state to another, with every count that follows. Each method holds the article's discussion, so that counts are right
/// whoever comes at the same time. Whoever calls has asked whether they may.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Standings {

    private final CommentStore store;
    private final DiscussionStore discussions;
    private final Events events;
    private final Clock clock;

    Standings(CommentStore store, DiscussionStore discussions, Events events, Clock clock) {
        this.store = store;
        this.discussions = discussions;
        this.events = events;
        this.clock = clock;
    }

    /// Empty where the same form made a comment already. The discussion is locked by the caller.
    Optional<Comment> add(CommentStore.Draft draft, State state) {
        var added = store.add(draft, state, clock.instant());
        added.filter(Comment::visible).ifPresent(this::shown);
        return added;
    }

    /// False where it stands so already.
    boolean move(CommentId id, State to) {
        var comment = store.find(id).orElseThrow(() -> new NotFound(id.aggregate()));
        discussions.lock(comment.article());
        var from = store.locked(id);
        if (from == to) {
            return false;
        }
        store.put(id, to, clock.instant());
        if (to == State.VISIBLE) {
            shown(comment);
        } else if (from == State.VISIBLE) {
            hidden(comment);
        }
        return true;
    }

    private void shown(Comment comment) {
        discussions.more(comment.article(), comment.id());
        comment.parent().ifPresent(parent -> store.count(parent, 1));
        events.publish(new CommentShown(comment.id().value(), comment.article().value()));
    }

    private void hidden(Comment comment) {
        discussions.fewer(comment.article(), comment.id());
        comment.parent().ifPresent(parent -> store.count(parent, -1));
        events.publish(new CommentHidden(comment.id().value(), comment.article().value()));
    }

    /// The discussion of an article, held.
    Discussion held(ArticleId article) {
        return discussions.lock(article);
    }
}
