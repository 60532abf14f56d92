package org.broadtape.comments.moderation.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.comments.moderation.Decision.What;
import org.broadtape.comments.moderation.Machine;

/// What follows from the judge's word. It rejects whatever it rejects; it shows only what nothing but it holds, since no phase softens an earlier one.
@ApplicationScoped
@Transactional
class Judgements {

    private static final String NAME = "outside judge";

    private final Machine machine;
    private final JudgeStore store;

    Judgements(Machine machine, JudgeStore store) {
        this.machine = machine;
        this.store = store;
    }

    /// @param text what it judged: where its author has changed it since, the word holds no more
    void heard(JudgementAsked asked, String text, Judgement judgement) {
        var comment = new CommentId(asked.comment());
        if (machine.lock(comment).filter(State.HELD::equals).isEmpty() || store.textOfHeld(asked.comment()).filter(text::equals).isEmpty()) {
            return;
        }
        switch (judgement.word()) {
            case REJECT -> machine.decide(comment, NAME, What.REJECTED, State.REJECTED, judgement.reason());
            case APPROVE -> {
                if (asked.alone()) {
                    machine.decide(comment, NAME, What.APPROVED, State.VISIBLE, judgement.reason());
                } else {
                    machine.advise(comment, NAME, "would approve. " + judgement.reason());
                }
            }
            case HOLD -> machine.advise(comment, NAME, "leaves it to you. " + judgement.reason());
        }
    }
}
