package org.broadtape.delivery;

import java.time.Duration;
import java.util.Optional;

/// What came of one try. The words are kept and shown to a person; they are never the content.
public sealed interface Outcome {

    String words();

    /// The other end has said that it has it.
    record Delivered(String words) implements Outcome {
    }

    /// Not now: the destination could not be reached or asked to wait. It is tried again, and the destination is spared meanwhile.
    record Deferred(String words, Optional<Duration> rest) implements Outcome {

        public Deferred(String words) {
            this(words, Optional.empty());
        }
    }

    /// Not now, for a reason on this side: it has not left, and its destination is not to blame. It is tried again.
    record Postponed(String words) implements Outcome {
    }

    /// The other end wants it neither now nor later.
    record Refused(String words) implements Outcome {
    }

    /// The connection broke after the content had left: it may have arrived.
    record Doubtful(String words) implements Outcome {
    }

    /// There is nothing left to send: its content was taken back.
    record Withdrawn(String words) implements Outcome {
    }
}
