package org.broadtape.comments.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.State;
import org.broadtape.comments.moderation.CommentLockStore.Locked;
import org.broadtape.comments.moderation.Decided.Left;
import org.broadtape.comments.moderation.Decision.What;
import org.broadtape.comments.moderation.DecisionStore.Line;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.jspecify.annotations.Nullable;

/// What moderators decide about comments, and take back. Each decision is made in sight of the one before it: whoever comes second is told what the
/// first did, and nothing is done twice.
@ApplicationScoped
@Transactional
public class Decisions {

    private static final Duration TAKES_BACK = Duration.ofHours(1);
    private static final int MOST = 200;

    private final DecisionStore store;
    private final CommentLockStore locks;
    private final Comments comments;
    private final Instance<UponDecision> upon;
    private final Audit audit;
    private final Clock clock;

    Decisions(DecisionStore store, CommentLockStore locks, Comments comments, @Any Instance<UponDecision> upon, Audit audit, Clock clock) {
        this.store = store;
        this.locks = locks;
        this.comments = comments;
        this.upon = upon;
        this.audit = audit;
        this.clock = clock;
    }

    /// Shows them.
    public Decided approve(Actor by, Collection<Choice> choices) {
        return decide(by, choices, What.APPROVED, "");
    }

    /// Takes them away, or keeps them from being shown. Each author reads the reason.
    public Decided reject(Actor by, Collection<Choice> choices, String reason) {
        by.demand(Right.MODERATE);
        return decide(by, choices, What.REJECTED, Words.reason(reason));
    }

    /// Takes back what the moderator decided last, within an hour; not where somebody has decided anew meanwhile.
    public Decided undo(Actor by) {
        by.demand(Right.MODERATE);
        var last = store.last(person(by), clock.instant().minus(TAKES_BACK));
        if (last.isEmpty()) {
            throw new Refused("There is nothing of yours to take back; after an hour a decision stands");
        }
        var states = locks.lock(last.stream().map(Decision::comment).toList()).stream().collect(Collectors.toMap(Locked::id, Locked::state));
        var left = new ArrayList<Left>();
        for (var decision : last) {
            var newest = store.standing(decision.comment());
            store.undone(decision.id());
            if (newest.filter(standing -> standing.id() == decision.id()).isEmpty() || !Optional.ofNullable(states.get(decision.comment())).equals(decision.became())) {
                left.add(new Left(decision.comment(), since(decision.comment(), newest)));
                continue;
            }
            turn(decision.comment(), decision.became().orElseThrow(), decision.was().orElse(State.HELD));
            store.add(new Line(decision.comment(), clock.instant(), by.id(), by.name(), What.UNDONE, decision.became(), decision.was(), ""), 0);
            audit.record(by, "decision taken back", decision.comment().aggregate(), decision.what().inWords());
            upon.forEach(one -> one.undone(decision));
        }
        return new Decided(last.size() - left.size(), left);
    }

    /// Lets a rejection stand that another moderator has looked at: a line of the log, which changes nothing.
    public void uphold(Actor by, CommentId comment, String answer) {
        by.demand(Right.MODERATE);
        store.add(new Line(comment, clock.instant(), by.id(), by.name(), What.UPHELD, Optional.empty(), Optional.empty(), answer), 0);
        audit.record(by, "rejection upheld", comment.aggregate(), answer);
    }

    /// The newest that gave the comment its state; empty for one that nobody and no phase decided about.
    public Optional<Decision> standing(CommentId comment) {
        return store.standing(comment);
    }

    public List<Decision> about(Actor by, CommentId comment) {
        by.demand(Right.MODERATE);
        return store.about(comment);
    }

    /// The log, the newest first: lines before that number.
    public List<Decision> log(Actor by, @Nullable What what, String who, long before, int most) {
        by.demand(Right.MODERATE);
        return store.log(what, who, before, most);
    }

    private Decided decide(Actor by, Collection<Choice> choices, What what, String reason) {
        by.demand(Right.MODERATE);
        if (choices.isEmpty() || choices.size() > MOST) {
            throw new Refused("Choose 1 to " + MOST + " comments");
        }
        var seen = choices.stream().collect(Collectors.toMap(Choice::comment, Function.identity(), (one, _) -> one));
        var became = what == What.APPROVED ? State.VISIBLE : State.REJECTED;
        var left = new ArrayList<Left>();
        var batch = store.batch();
        var locked = locks.lock(seen.keySet());
        for (var comment : locked) {
            var standing = store.standing(comment.id());
            var choice = Objects.requireNonNull(seen.get(comment.id()));
            var refusal = refusal(comment, choice, standing);
            if (refusal.isPresent()) {
                left.add(new Left(comment.id(), refusal.get()));
                continue;
            }
            turn(comment.id(), comment.state(), became);
            var line = new Line(comment.id(), clock.instant(), by.id(), by.name(), what, Optional.of(comment.state()), Optional.of(became), reason);
            var decision = store.find(store.add(line, batch)).orElseThrow();
            upon.forEach(one -> one.decided(decision));
            audit.record(by, "comment " + what.inWords(), comment.id().aggregate(), reason);
        }
        var there = locked.stream().map(Locked::id).collect(Collectors.toSet());
        seen.keySet().stream().filter(id -> !there.contains(id)).forEach(id -> left.add(new Left(id, "Comment " + id.value() + " is not there any more. Nothing was done")));
        return new Decided(seen.size() - left.size(), left);
    }

    /// Why the comment is not as whoever chose it saw it.
    private static Optional<String> refusal(Locked comment, Choice choice, Optional<Decision> standing) {
        var id = comment.id();
        if (comment.state() == State.WITHDRAWN) {
            return Optional.of("Comment " + id.value() + " was withdrawn by its author. Nothing was done");
        }
        if (standing.map(Decision::id).orElse(0L) != choice.seen()) {
            return Optional.of(since(id, standing));
        }
        return Choice.words(comment.edited()) == choice.words() ? Optional.empty()
                : Optional.of("The words of comment " + id.value() + " have changed since you read them. Nothing was done; look again");
    }

    private void turn(CommentId comment, State from, State to) {
        if (from == to) {
            return;
        }
        switch (to) {
            case VISIBLE -> comments.approve(comment);
            case REJECTED -> comments.reject(comment);
            case HELD -> comments.hold(comment);
            case WITHDRAWN -> throw new IllegalArgumentException("Only its author withdraws a comment: " + comment);
        }
    }

    private static String since(CommentId comment, Optional<Decision> standing) {
        return standing.map(by -> by.name() + " has " + (by.what() == What.UNDONE ? "taken back a decision about" : by.what().inWords()) + " comment " + comment.value() + " since you saw it"
                + (by.reason().isEmpty() ? "" : " (“" + by.reason() + "”)") + ". Nothing was done; look again")
                .orElse("Comment " + comment.value() + " has changed since you saw it. Nothing was done; look again");
    }

    private static MemberId person(Actor by) {
        return by.id().orElseThrow(() -> new Refused("Comments are decided about at the desk, by somebody"));
    }
}
