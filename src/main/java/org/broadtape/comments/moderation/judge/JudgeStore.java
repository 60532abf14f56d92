package org.broadtape.comments.moderation.judge;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JudgeStore {

    private final Jdbi jdbi;

    JudgeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Empty where nobody waits for a word any more.
    Optional<String> textOfHeld(long comment) {
        return jdbi.withHandle(db -> db.createQuery("select source from comments.comment where id = :id and state = 'HELD'").bind("id", comment).mapTo(String.class).findOne());
    }
}
