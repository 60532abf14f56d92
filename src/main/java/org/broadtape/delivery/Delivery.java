package org.broadtape.delivery;

import java.time.Instant;
import java.util.Optional;

/// A line of the ledger.
///
/// @param dueAt when it is tried next; empty where it rests until a person lets it go on
/// @param answer what came of the last try, in words
public record Delivery(long id, long message, String reason, String subject, long version, String recipient, String channel, String address,
        String destination, State state, int tries, Optional<Instant> dueAt, Instant changedAt, String answer) {
}
