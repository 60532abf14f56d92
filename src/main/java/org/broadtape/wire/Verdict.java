package org.broadtape.wire;

import java.time.Instant;
import org.broadtape.articles.Fate;

/// What is to be done with a version of a wire item that has come in.
sealed interface Verdict {

    /// It is new: make an article of it.
    record Take(long version, Fate fate) implements Verdict {
    }

    /// Put it in place of the version before; open the article if only we had held it.
    record Update(long version) implements Verdict {
    }

    /// Put it in place of the version before, which must not be public before that instant either.
    record Delay(long version, Instant until) implements Verdict {
    }

    /// Put it in place of the version before, and keep the article back until a person has decided.
    record Hold(long version, String reason) implements Verdict {
    }

    /// Leave everything as it is and keep this version aside for a person.
    record Aside(long version, String reason) implements Verdict {
    }

    /// Take back for good what was made of it, and whatever of it may still come.
    record Kill(long version) implements Verdict {
    }

    /// Nothing is to be done; `why` is empty where it simply came twice.
    record Nothing(String why) implements Verdict {
    }
}
