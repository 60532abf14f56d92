package org.broadtape.articles.history;

import java.util.Optional;

import org.broadtape.members.MemberId;
import org.broadtape.members.staff.Actor;

/// Who changed something: a name for the list of revisions, such as `Bruno Almeida` or `wire: northgate`, and the member where it was one.
public record By(String name, Optional<MemberId> member) {

    /// Somebody at the command line of the machine.
    public static final By OPERATOR = new By("operator");

    public By(String name) {
        this(name, Optional.empty());
    }

    public static By of(Actor actor) {
        return new By(actor.name(), actor.id());
    }
}
