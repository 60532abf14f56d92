package org.broadtape.wire.item;

/// What the agency says of its item as a whole.
public enum PubStatus {
    /// May be published.
    USABLE,
    /// Must not be published for now; may come back.
    WITHHELD,
    /// Taken back for good: a kill, however full the text that comes with it.
    CANCELED
}
