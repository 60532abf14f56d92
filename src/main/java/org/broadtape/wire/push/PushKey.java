package org.broadtape.wire.push;

import java.time.Instant;
import java.util.Optional;

/// A key with which a provider signs what it pushes, without the secret.
public record PushKey(long id, Instant addedAt, String addedBy, Optional<Instant> usedAt) {
}
