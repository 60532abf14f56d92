package org.broadtape.members.passwords;

import org.broadtape.members.MemberId;

/// A member's password, as it is kept.
record Stored(MemberId member, String hash) {

    /// Not the hash: records find their way into logs.
    @Override
    public String toString() {
        return "password of " + member;
    }
}
