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

    /// It was taken back: `why` is kept with the cancelled delivery.
    record None(String why) implements Content {
    }
}
