package org.broadtape.wire.verdicts;

import java.time.Instant;
import org.broadtape.articles.copy.Fate;
import org.broadtape.wire.item.Version;

/// What is to be done with a version of a wire item that has come in.
public sealed interface Verdict {

    /// It is new: make an article of it.
    record Take(Version version, Fate fate) implements Verdict {
    }

    /// Put it in place of the version before; open the article if only we had held it.
    record Update(Version version) implements Verdict {
    }

    /// Put it in place of the version before, which must not be public before that instant either.
    record Delay(Version version, Instant until) implements Verdict {
    }

    /// Put it in place of the version before, and keep the article back until a person has decided.
    record Hold(Version version, String reason) implements Verdict {
    }

    /// Leave the article as it is and show this newer version to the desk beside it.
    record Offer(Version version, String reason) implements Verdict {
    }

    /// Leave everything as it is and keep this version aside for a person.
    record Aside(Version version, String reason) implements Verdict {
    }

    /// A newer version rules already: of this one only the corrections that it tells of are still told.
    record Late(Version version, String why) implements Verdict {
    }

    /// Take back for good what was made of it, and whatever of it may still come.
    record Kill(Version version) implements Verdict {
    }

    /// It simply came twice.
    record Nothing(Version version) implements Verdict {
    }
}
