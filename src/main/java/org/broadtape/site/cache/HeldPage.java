package org.broadtape.site.cache;

import io.netty.buffer.ByteBuf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One page in the form in which it leaves: packed with gzip always, with Brotli once browsers have asked for it.
final class HeldPage {

    private static final int OVERHEAD = 1024;

    final String key;
    final Set<String> tags;
    final String hash;
    final String lastModified;
    private final long until;
    private final List<Map.Entry<String, String>> headers;
    private final ByteBuf gzipped;
    private final WireForm gzip;
    private volatile @Nullable WireForm brotli;
    private volatile boolean brotliBegun;
    private volatile boolean used;

    /// @param headers of every answer that carries the page, without those about its length, packing and date
    /// @param until   from when it must not be shown
    HeldPage(String key, Set<String> tags, String hash, Instant until, List<Map.Entry<String, String>> headers, byte[] packed) {
        this.key = key;
        this.tags = tags;
        this.hash = hash;
        this.until = until.equals(Instant.MAX) ? Long.MAX_VALUE : until.toEpochMilli();
        this.headers = headers;
        this.lastModified = headers.stream().filter(header -> header.getKey().equalsIgnoreCase("Last-Modified")).map(Map.Entry::getValue).findFirst().orElse("");
        this.gzip = WireForm.of(Packing.GZIP, hash, headers, packed);
        this.gzipped = gzip.body();
    }

    boolean rightAt(long millis) {
        return millis < until;
    }

    /// Marks it as wanted, so that making room passes over it once.
    HeldPage touched() {
        if (!used) {
            used = true;
        }
        return this;
    }

    /// Whether it was wanted since this was last asked.
    boolean wanted() {
        var was = used;
        used = false;
        return was;
    }

    /// The page as this browser takes it; the next best where that form is not there yet.
    WireForm as(Packing best) {
        return switch (best) {
            case PLAIN -> WireForm.of(Packing.PLAIN, hash, headers, Packing.gunzip(packed()));
            case GZIP -> gzip;
            case BROTLI -> {
                var packed = brotli;
                yield packed == null ? gzip : packed;
            }
        };
    }

    private byte[] packed() {
        var copy = new byte[gzipped.readableBytes()];
        gzipped.getBytes(gzipped.readerIndex(), copy);
        return copy;
    }

    /// True for exactly one caller, who then packs it.
    synchronized boolean shallPackBrotli() {
        var first = !brotliBegun;
        brotliBegun = true;
        return first;
    }

    boolean lacksBrotli() {
        return !brotliBegun;
    }

    WireForm packBrotli() {
        return WireForm.of(Packing.BROTLI, hash, headers, Packing.brotli(Packing.gunzip(packed())));
    }

    void brotli(WireForm form) {
        brotli = form;
    }

    int size() {
        var packed = brotli;
        return OVERHEAD + 2 * key.length() + gzip.size() + (packed == null ? 0 : packed.size());
    }
}
