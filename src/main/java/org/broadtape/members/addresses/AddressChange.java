package org.broadtape.members.addresses;

import java.time.Instant;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;

/// A change that waits for both ends.
public record AddressChange(long id, MemberId member, EmailAddress oldAddress, EmailAddress newAddress, Instant endsAt, boolean oldAgreed, boolean newAgreed) {

    boolean isAgreed() {
        return oldAgreed && newAgreed;
    }
}
