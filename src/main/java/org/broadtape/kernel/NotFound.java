package org.broadtape.kernel;

/// What was asked for is not there, or not there for this viewer; both look alike from outside. Becomes a page in `site`.
public final class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
