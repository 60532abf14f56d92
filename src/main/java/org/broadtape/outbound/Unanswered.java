package org.broadtape.outbound;

import java.io.IOException;

/// The connection was made and ended before the whole answer had come: the other end may or may not have what was sent.
public final class Unanswered extends IOException {

    Unanswered(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
