package org.broadtape.comments.moderation.appeals;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.moderation.Choice;
import org.broadtape.comments.moderation.Decided;
import org.broadtape.comments.moderation.Decision;
import org.broadtape.comments.moderation.Decision.What;
import org.broadtape.comments.moderation.Decisions;
import org.broadtape.comments.moderation.UponDecision;
import org.broadtape.comments.moderation.Words;
import org.broadtape.comments.moderation.letters.ModerationNotice;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// An author's appeal, once for a comment, and its decision by somebody else than who rejected it. A publisher may decide about their own rejection too:
/// a small paper has nobody else.
@ApplicationScoped
@Transactional
public class Appeals implements UponDecision {

    private final AppealStore store;
    private final Decisions decisions;
    private final ModerationNotice notice;
    private final Clock clock;

    Appeals(AppealStore store, Decisions decisions, ModerationNotice notice, Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.notice = notice;
        this.clock = clock;
    }

    /// @throws NotFound for a comment that is not this member's, or not rejected
    public Rejected rejected(MemberId author, CommentId comment) {
        var html = store.rejectedOf(author, comment).orElseThrow(() -> new NotFound("rejected comment " + comment));
        var standing = decisions.standing(comment);
        return new Rejected(comment, html, standing.map(Decision::reason).orElse(""), standing.map(Decision::byMachine).orElse(false), store.find(comment));
    }

    /// @throws Refused where there was an appeal before, or nothing is said
    public void appeal(MemberId author, CommentId comment, String words) {
        rejected(author, comment);
        if (!store.add(comment, Words.lines("Your appeal", words), clock.instant())) {
            throw new Refused("You have appealed against this already. Somebody else reads it and writes to you");
        }
    }

    /// Open ones, by the comment's number.
    public Map<Long, Appeal> openOn(Actor by, Collection<Long> comments) {
        by.demand(Right.MODERATE);
        return store.openOn(comments);
    }

    /// @param choice the comment, in sight of its rejection
    /// @param answer for the author; must say something where the appeal is turned down
    /// @throws Refused for the moderator who rejected it, unless a publisher
    public Decided decide(Actor by, Choice choice, boolean granted, String answer) {
        by.demand(Right.MODERATE);
        var comment = choice.comment();
        var rejection = decisions.standing(comment);
        if (!by.may(Right.MANAGE_STAFF) && by.id().isPresent() && rejection.flatMap(Decision::moderator).equals(by.id())) {
            throw new Refused("You rejected this comment yourself. Another moderator, or a publisher, decides about the appeal");
        }
        if (rejection.map(Decision::id).orElse(0L) != choice.seen()) {
            return Decided.nothing(comment, "Somebody has decided about this comment since you saw it. Nothing was done; look again");
        }
        var words = granted && answer.isBlank() ? "" : Words.reason(answer);
        if (!store.decide(comment, granted, words, clock.instant(), by.name())) {
            return Decided.nothing(comment, "Somebody has decided about this appeal since you saw it. Nothing was done; look again");
        }
        notice.appeal(comment);
        if (granted) {
            var decided = decisions.approve(by, List.of(choice));
            decided.left().stream().findFirst().ifPresent(first -> {
                throw new Refused(first.why());
            });
            return decided;
        }
        decisions.uphold(by, comment, words);
        return new Decided(1, List.of());
    }

    /// Whoever shows a comment has granted what its author asked for.
    @Override
    public void decided(Decision decision) {
        if (decision.what() == What.APPROVED && store.decide(decision.comment(), true, "", decision.at(), decision.name())) {
            notice.appeal(decision.comment());
        }
    }
}
