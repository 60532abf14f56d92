package org.broadtape.comments.moderation.judge;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Listener;

/// Asks the judge behind the answer to whoever posted, and acts on its word.
@ApplicationScoped
class JudgeListener implements Listener<JudgementAsked> {

    private final OutsideJudge judge;
    private final JudgeStore store;
    private final Judgements judgements;

    JudgeListener(OutsideJudge judge, JudgeStore store, Judgements judgements) {
        this.judge = judge;
        this.store = store;
        this.judgements = judgements;
    }

    @Override
    public String name() {
        return "comment-judge";
    }

    @Override
    public Class<JudgementAsked> event() {
        return JudgementAsked.class;
    }

    @Override
    public void on(JudgementAsked event) {
        store.textOfHeld(event.comment()).ifPresent(text -> judge.ask(event.comment(), text).ifPresent(judgement -> judgements.heard(event, text, judgement)));
    }
}
