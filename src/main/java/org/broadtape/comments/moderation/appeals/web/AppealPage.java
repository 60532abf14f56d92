package org.broadtape.comments.moderation.appeals.web;

import org.broadtape.comments.moderation.appeals.Rejected;

/// A rejected comment as its author sees it, with the way to appeal.
public record AppealPage(Rejected rejected, String words, String problem) {

    public boolean waits() {
        return rejected.appeal().filter(appeal -> appeal.granted().isEmpty()).isPresent();
    }

    public boolean denied() {
        return rejected.appeal().flatMap(appeal -> appeal.granted()).filter(granted -> !granted).isPresent();
    }

    /// What was answered to the appeal; empty where nothing was.
    public String answer() {
        return rejected.appeal().map(appeal -> appeal.answer()).orElse("");
    }
}
