package org.broadtape.members;

/// Nobody is signed in, or not well enough: the page leads to where they can.
public final class NotSignedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final Lack lack;

    /// What is missing.
    public enum Lack {
        SESSION,
        /// Staff need a second factor before the desk opens.
        FACTOR
    }

    public NotSignedIn(Lack lack) {
        super(lack.name(), null, false, false);
        this.lack = lack;
    }

    public Lack lack() {
        return lack;
    }
}
