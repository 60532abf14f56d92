package org.broadtape.articles.copy;

import java.time.Instant;

/// What was wrong and what is right, in a sentence for readers, and when it was said.
public record Correction(Instant at, String text) {
}
