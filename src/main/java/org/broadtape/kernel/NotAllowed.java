package org.broadtape.kernel;

/// The request ends here because its sender may not do it; the message says why in words for a person.
public final class NotAllowed extends RuntimeException {

    public NotAllowed(String why) {
        super(why);
    }
}
