package org.broadtape.members.factors;

import java.time.Instant;

/// What came of a code that somebody typed as their second factor.
public sealed interface Showing {

    /// @param means `authenticator` or `recovery code`
    record Shown(String means) implements Showing {
    }

    record Wrong() implements Showing {
    }

    /// It was not looked at: too many were wrong.
    record Later(Instant at) implements Showing {
    }
}
