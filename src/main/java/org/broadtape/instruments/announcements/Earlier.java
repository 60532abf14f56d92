package org.broadtape.instruments.announcements;

import java.time.Instant;
import java.util.List;

/// What an announcement said before it was replaced by its next version.
public record Earlier(int version, Instant at, String headline, List<String> paragraphs, Instant replacedAt) {

    public Earlier {
        paragraphs = List.copyOf(paragraphs);
    }
}
