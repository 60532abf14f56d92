package org.broadtape.wire.websub;

import java.time.Instant;
import java.util.Optional;

/// One subscription at a hub.
///
/// @param token      the part of our address at which the hub reaches us, which nobody can guess
/// @param poll       the polled address that named the hub
/// @param renewAt    when the hub is asked again
/// @param leaseUntil until when the hub has said that it sends; empty before it has
@SuppressWarnings("ArrayRecordComponent") // never compared
record Subscription(String token, String provider, String poll, String topic, String hub, byte[] locked, State state, String reason, Instant askedAt, Instant renewAt,
        Optional<Instant> leaseUntil) {

    enum State {
        /// The hub was asked and has not come to verify.
        ASKED,
        /// The hub sends, until the lease ends.
        VERIFIED,
        /// The hub will not have us; it is asked again later.
        DENIED,
        /// We want no more of it.
        LEAVING
    }

    boolean feeds(Instant now) {
        return state == State.VERIFIED && leaseUntil.filter(now::isBefore).isPresent();
    }

    Subscription with(State other, String why, Instant renew) {
        return new Subscription(token, provider, poll, topic, hub, locked, other, why, askedAt, renew, leaseUntil);
    }

    Subscription asked(Instant at, Instant renew) {
        return new Subscription(token, provider, poll, topic, hub, locked, state == State.DENIED ? State.ASKED : state, "", at, renew, leaseUntil);
    }

    Subscription verified(Instant renew, Instant until) {
        return new Subscription(token, provider, poll, topic, hub, locked, State.VERIFIED, "", askedAt, renew, Optional.of(until));
    }
}
