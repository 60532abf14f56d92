package org.broadtape.delivery.mail.mime;

/// A mail cannot be written down as it is. The message says why, without saying what it was.
public final class Malformed extends RuntimeException {

    Malformed(String why) {
        super(why);
    }
}
