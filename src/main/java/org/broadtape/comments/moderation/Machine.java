package org.broadtape.comments.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.State;
import org.broadtape.comments.moderation.CommentLockStore.Locked;
import org.broadtape.comments.moderation.Decision.What;
import org.broadtape.comments.moderation.DecisionStore.Line;

/// Decisions that no person makes: the outside judge's, and those of many reports. Each is a line of the log, and a moderator may decide otherwise.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Machine {

    private final DecisionStore store;
    private final CommentLockStore locks;
    private final Comments comments;
    private final Instance<UponDecision> upon;
    private final Clock clock;

    Machine(DecisionStore store, CommentLockStore locks, Comments comments, @Any Instance<UponDecision> upon, Clock clock) {
        this.store = store;
        this.locks = locks;
        this.comments = comments;
        this.upon = upon;
        this.clock = clock;
    }

    /// The comment's state, which nobody else changes until the end of the transaction; empty where it is not there any more.
    public Optional<State> lock(CommentId comment) {
        return locks.lock(List.of(comment)).stream().map(Locked::state).findFirst();
    }

    /// @param name who decides, as the log calls it
    public void decide(CommentId comment, String name, What what, State became, String reason) {
        var was = lock(comment);
        var number = store.add(new Line(comment, clock.instant(), Optional.empty(), name, what, was, Optional.of(became), reason), 0);
        switch (became) {
            case VISIBLE -> comments.approve(comment);
            case REJECTED -> comments.reject(comment);
            case HELD -> comments.hold(comment);
            case WITHDRAWN -> throw new IllegalArgumentException("Only its author withdraws a comment: " + comment);
        }
        var decision = store.find(number).orElseThrow();
        upon.forEach(one -> one.decided(decision));
    }

    /// A word for the moderators that changes nothing.
    public void advise(CommentId comment, String name, String words) {
        store.add(new Line(comment, clock.instant(), Optional.empty(), name, What.ADVISED, Optional.empty(), Optional.empty(), words.strip()), 0);
    }
}
