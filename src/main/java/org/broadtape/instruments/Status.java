package org.broadtape.instruments;

/// Whether an instrument can be traded where it is listed.
public enum Status {
    LISTED, SUSPENDED, DELISTED
}
