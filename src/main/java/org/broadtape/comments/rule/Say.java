package org.broadtape.comments.rule;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.members.tiers.Tier;

/// Whether somebody may say something under an article, and else why not. Each has words and a way on of its own.
public sealed interface Say {

    record MaySay() implements Say {
    }

    /// @param tier what they would need besides an account; empty where the account is enough
    record SignedOut(Optional<Tier> tier) implements Say {
    }

    record TierTooLow(Tier needed) implements Say {
    }

    record Banned(String reason) implements Say {
    }

    record Muted(Instant until, String reason) implements Say {
    }

    /// The discussion is over.
    record Closed() implements Say {
    }

    /// They have not been a member for long enough.
    record TooNew(Instant from) implements Say {
    }

    /// They do not read the whole article.
    record CannotRead() implements Say {
    }

    /// No comments are taken here.
    record Nobody() implements Say {
    }

    /// Whoever says something in public does so under a name, and they have none yet.
    record Nameless() implements Say {
    }
}
