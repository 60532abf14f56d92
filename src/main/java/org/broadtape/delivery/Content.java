package org.broadtape.delivery;

import java.util.Map;

/// What is sent.
public sealed interface Content {

    /// @param type its media type
    /// @param name a file name of letters, digits, `.`, `-` and `_`, the same for every try
    /// @param headers what a push says beside it
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Ready(String type, String name, byte[] bytes, Map<String, String> headers) implements Content {
    }

    /// A mail; its channel adds who it is from and to, its date and its number. Most are made from a [org.broadtape.delivery.mail.Letter].
    ///
    /// @param text the plain form, for those who see no other; lines of any length
    /// @param headers what else its head says, such as `Reply-To` or `List-Unsubscribe`, by the header's name; no value may break a line
    record Mail(String subject, String text, String html, Map<String, String> headers) implements Content {
    }

    /// It was taken back: `why` is kept with the cancelled delivery.
    record None(String why) implements Content {
    }
}
