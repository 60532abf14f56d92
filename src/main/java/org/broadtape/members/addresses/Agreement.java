package org.broadtape.members.addresses;

import org.broadtape.members.EmailAddress;

/// What came of a link that one end of a change opened.
public sealed interface Agreement {

    /// Both have agreed; the account has its new address.
    record Changed(EmailAddress address) implements Agreement {
    }

    /// The other end has not agreed yet.
    record Waiting(EmailAddress other) implements Agreement {
    }

    /// Used, too old, voided by another change; or the new address has an account of its own.
    record Ended() implements Agreement {
    }
}
