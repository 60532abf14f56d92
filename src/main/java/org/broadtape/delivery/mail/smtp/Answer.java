package org.broadtape.delivery.mail.smtp;

/// What came of handing one mail to the server.
public sealed interface Answer {

    /// The server's words, or ours where it said none; never anything of the mail.
    String words();

    /// It has it.
    record Taken(String words) implements Answer {
    }

    /// Not now, or not from us: the server could not be reached, asked to wait, or does not take mail from this site at all.
    record Later(String words) implements Answer {
    }

    /// Never.
    ///
    /// @param noMailbox whether it said that there is no such mailbox
    record Never(String words, boolean noMailbox) implements Answer {
    }

    /// Everything had been handed over when the connection broke, before the server said whether it has it.
    record Unknown(String words) implements Answer {
    }
}
