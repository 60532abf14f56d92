package org.broadtape.kernel;

/// What was here has been taken back for good (a killed article): answered with 410 and a plain notice.
public final class Gone extends RuntimeException {

    public Gone(String what) {
        super(what);
    }
}
