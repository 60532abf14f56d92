package org.broadtape.outbound;

import java.time.Duration;

/// What one request may cost: bytes of the answer's body after decompression, time from the first look-up to the last byte
/// (redirects included), and redirects followed.
public record Limits(long bytes, Duration time, int redirects) {

    /// Room for a feed or a page.
    public static final Limits DOCUMENT = new Limits(16L << 20, Duration.ofSeconds(30), 5);

    /// Room for a file that is written to disk as it arrives.
    public static final Limits FILE = new Limits(2L << 30, Duration.ofMinutes(15), 5);

    /// For a call whose answer matters only by its status.
    public static final Limits CALL = new Limits(64L << 10, Duration.ofSeconds(10), 0);
}
