package org.broadtape.wire.ways;

/// So many documents of one provider wait that no more are let in.
public final class Busy extends RuntimeException {

    Busy() {
        super("too many documents of this provider wait to be taken in", null, false, false);
    }
}
