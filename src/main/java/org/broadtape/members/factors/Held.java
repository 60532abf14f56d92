package org.broadtape.members.factors;

import java.time.Instant;
import java.util.Optional;

/// What a member can show as a second factor.
///
/// @param authenticator since when an app makes codes for them; empty where none does
/// @param codes         how many recovery codes are left
public record Held(Optional<Instant> authenticator, int passkeys, int codes) {

    /// Recovery codes only stand in for something else.
    public boolean any() {
        return authenticator.isPresent() || passkeys > 0;
    }
}
