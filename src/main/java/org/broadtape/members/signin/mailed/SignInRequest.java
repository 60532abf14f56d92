package org.broadtape.members.signin.mailed;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.signin.Next;

/// A request as it is stored.
///
/// @param codeMac what is stored of the code; empty until the mail was made
/// @param tries   how many codes were typed, the present one included
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignInRequest(long id, EmailAddress address, Next next, Instant askedAt, boolean silent, Optional<byte[]> codeMac, Optional<Instant> endsAt, int tries) {

    /// Whether its link and code still let in.
    boolean runs(Instant now) {
        return endsAt.isPresent() && now.isBefore(endsAt.get());
    }
}
