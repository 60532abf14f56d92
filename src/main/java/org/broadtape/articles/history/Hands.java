package org.broadtape.articles.history;

import java.time.Instant;
import java.util.Optional;

/// Through whose hands an article went last: who wrote its newest text, and who moved it last to another state (empty where it stands as it
/// was filed); and when it opens by itself, where it does.
public record Hands(String wrote, Optional<String> moved, Optional<Instant> opens) {
}
