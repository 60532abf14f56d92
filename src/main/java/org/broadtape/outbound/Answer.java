package org.broadtape.outbound;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What came back, after redirects. `from` is the address that answered; the body is decompressed, and empty where it was streamed elsewhere.
@SuppressWarnings("ArrayRecordComponent") // never compared; a body of megabytes is not copied
public record Answer(int status, Map<String, List<String>> headers, byte[] body, String from) {

    /// The first header of this name, or an empty string.
    public String header(String name) {
        var values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean succeeded() {
        return status / 100 == 2;
    }

    /// The copy that the asker has is still right.
    public boolean notModified() {
        return status == 304;
    }
}
