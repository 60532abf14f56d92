package org.broadtape.members.factors.web;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.members.factors.Held;
import org.broadtape.members.factors.Step;
import org.broadtape.members.signin.Next;

/// Where a second factor is shown, or set up, or the sign-in made anew.
///
/// @param next    where it leads to
/// @param wrong   whether the code that was typed was wrong
/// @param later   until when no code is looked at
/// @param problem what is wrong with a passkey, or empty
record FactorPage(Step step, Held held, Next next, boolean staff, boolean wrong, Optional<Instant> later, String problem) {

    FactorPage(Step step, Held held, Next next, boolean staff) {
        this(step, held, next, staff, false, Optional.empty(), "");
    }

    FactorPage withWrongCode() {
        return new FactorPage(step, held, next, staff, true, Optional.empty(), "");
    }

    FactorPage until(Instant at) {
        return new FactorPage(step, held, next, staff, false, Optional.of(at), "");
    }

    FactorPage with(String what) {
        return new FactorPage(step, held, next, staff, false, Optional.empty(), what);
    }

    public boolean shows() {
        return step == Step.SHOW;
    }

    public boolean setsUp() {
        return step == Step.SET_UP;
    }

    public boolean asksForCode() {
        return held.authenticator().isPresent() || held.codes() > 0;
    }
}
