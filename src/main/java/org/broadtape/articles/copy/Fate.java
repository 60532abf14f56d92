package org.broadtape.articles.copy;

import java.time.Instant;
import java.util.List;

/// What becomes of copy that is filed.
public sealed interface Fate {

    /// Kept for an editor.
    record Draft() implements Fate {
    }

    /// Kept back until a person has decided; `reason` says over what.
    record Hold(String reason) implements Fate {
    }

    /// Opens by itself at an instant.
    record Schedule(Instant at) implements Fate {
    }

    /// Public at once. `at` is the release that readers see: now for what is new, the original for what was public elsewhere before;
    /// `updated` is when its text was last changed there, and the same instant where it never was.
    record Release(Instant at, Instant updated, List<Correction> corrections) implements Fate {

        public Release(Instant at) {
            this(at, at, List.of());
        }
    }
}
