package org.broadtape.delivery.mail;

import java.time.Instant;

/// A mail that was written into a file because no server takes mail.
///
/// @param name of the file
public record MailFile(String name, Instant at, String from, String to, String subject) {

    /// The whole mail.
    ///
    /// @param html empty where it has the plain form alone; to be shown in a sandbox
    public record Opened(MailFile file, String text, String html) {
    }
}
