package org.broadtape.members.signin.mailed;

import org.broadtape.jobs.Event;

/// Somebody asked to be let in by a mail. What comes of it is decided behind the answer, which so is the same for everyone and takes as long.
public record SignInAsked(long request) implements Event {

    @Override
    public String aggregate() {
        return "sign-in/" + request;
    }
}
