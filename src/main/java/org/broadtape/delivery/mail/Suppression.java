package org.broadtape.delivery.mail;

import java.time.Instant;

/// An address to which no mail goes.
///
/// @param words what the server or the person said
public record Suppression(String address, Why why, String words, Instant at) {

    /// Why none does.
    public enum Why {
        /// Its server said that there is no such mailbox.
        BOUNCE,
        /// Somebody said so, such as whoever reads there.
        HAND
    }
}
