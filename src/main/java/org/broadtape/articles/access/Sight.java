package org.broadtape.articles.access;

import java.time.Instant;

/// What a viewer may see of an article, and until when the clock alone leaves that answer as it is ([Access#NEVER] where it never changes it).
public sealed interface Sight {

    Instant until();

    /// The whole of it.
    record Whole(Instant until) implements Sight {
    }

    /// Headline, standfirst and the text before the preview mark; `opens` says what would open the rest.
    record Preview(AccessLevel opens, Instant until) implements Sight {
    }

    /// Not even that it exists.
    record Nothing(Why why, Instant until) implements Sight {
    }

    /// Why there is nothing to see. Only `KILLED` is ever told to a viewer.
    enum Why {
        NOT_RELEASED, KILLED, EXPIRED, CHANNEL, TERRITORY
    }
}
