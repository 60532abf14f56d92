package org.broadtape.articles;

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

    /// Public at once. `at` is the release that readers see: now for what is new, the original for what was public elsewhere before.
    record Release(Instant at, List<Correction> corrections) implements Fate {

        public Release(Instant at) {
            this(at, List.of());
        }
    }
}
