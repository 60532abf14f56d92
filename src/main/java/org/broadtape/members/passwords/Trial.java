package org.broadtape.members.passwords;

import java.time.Instant;

import org.broadtape.members.MemberId;

/// What came of an address and a password.
public sealed interface Trial {

    record Right(MemberId member) implements Trial {
    }

    /// The address or the password, nobody is told which.
    record Wrong() implements Trial {
    }

    /// Too many were tried for this address or from this network; nothing was looked at.
    ///
    /// @param again when there is room for another
    record TooMany(Instant again) implements Trial {
    }
}
