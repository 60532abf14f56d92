package org.broadtape.comments.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.comments.moderation.book.RuleBooks;
import org.broadtape.comments.moderation.judge.JudgementAsked;
import org.broadtape.comments.phases.Circumstances;
import org.broadtape.comments.phases.Draft;
import org.broadtape.comments.phases.Opinion;
import org.broadtape.comments.phases.Phases;
import org.broadtape.comments.phases.RuleBook;
import org.broadtape.comments.phases.Verdict;
import org.broadtape.jobs.Events;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;

/// Judges what a member is about to say, in the transaction that posts it.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Judging {

    private final RuleBooks books;
    private final JudgingStore store;
    private final SanctionStore sanctions;
    private final DecisionStore decisions;
    private final Members members;
    private final Events events;
    private final Clock clock;

    Judging(RuleBooks books, JudgingStore store, SanctionStore sanctions, DecisionStore decisions, Members members, Events events, Clock clock) {
        this.books = books;
        this.store = store;
        this.sanctions = sanctions;
        this.decisions = decisions;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /// Who says it.
    ///
    /// @param staff       whether they work for the paper
    /// @param fingerprint of the normal form of the text: the same said again
    /// @param edited      the comment whose text this is to become; empty for a new one
    public record Writer(MemberId member, boolean staff, long fingerprint, Optional<CommentId> edited) {
    }

    /// One member's comments are judged one after another, so that of many sent at once each sees those before; and after a sanction that is under way.
    /// Until the end of the transaction it is this one's turn.
    public void awaitTurn(MemberId writer) {
        sanctions.lock(writer);
    }

    /// The writer's turn has come.
    public Verdict of(Draft draft, Writer writer) {
        var book = books.current().book();
        return Phases.judge(book, draft, circumstances(book, writer));
    }

    /// The state that a verdict gives a comment.
    public static State state(Verdict verdict) {
        return switch (verdict.opinion()) {
            case PASSES -> State.VISIBLE;
            case HOLDS -> State.HELD;
            case REJECTS -> State.REJECTED;
        };
    }

    /// Keeps the reasons with the comment, which has been stored or changed meanwhile, and has the outside judge asked where the rule book wants that.
    ///
    /// @param was its state before; empty for a new one
    public void keep(CommentId comment, ArticleId article, Verdict verdict, Optional<State> was) {
        decisions.keep(comment, verdict, was, clock.instant());
        if (verdict.opinion() != Opinion.REJECTS && books.current().book().judged() && !verdict.reasons().isEmpty()) {
            events.publish(new JudgementAsked(comment.value(), article.value(), verdict.waitsForJudgeAlone()));
        }
    }

    private Circumstances circumstances(RuleBook book, Writer writer) {
        var now = clock.instant();
        var age = book.ageHours() == 0 ? Duration.ZERO : Duration.between(members.called(writer.member()).joinedAt(), now);
        return store.circumstances(writer, now, age);
    }
}
