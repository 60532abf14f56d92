package org.broadtape.site.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;

/// The ways in which a page is packed, and which of them a browser takes.
enum Packing {
    PLAIN("", ""), GZIP("gzip", "-g"), BROTLI("br", "-b");

    private static final int BROTLI_QUALITY = 6;

    /// As `Content-Encoding` says it.
    final String coding;
    /// At the end of the ETag: the same page packed otherwise is other bytes.
    final String mark;

    Packing(String coding, String mark) {
        this.coding = coding;
        this.mark = mark;
    }

    /// The best of those that `Accept-Encoding` takes. Quality values order nothing here; only a zero counts.
    static Packing best(String accepted) {
        return accepted.isEmpty() ? PLAIN : takes(accepted, "br") ? BROTLI : takes(accepted, "gzip") ? GZIP : PLAIN;
    }

    private static boolean takes(String accepted, String coding) {
        var at = accepted.indexOf(coding);
        while (at > 0 && accepted.charAt(at - 1) != ',' && accepted.charAt(at - 1) != ' ') {
            at = accepted.indexOf(coding, at + 1);
        }
        if (at < 0) {
            return false;
        }
        var end = accepted.indexOf(',', at);
        var item = accepted.substring(at, end < 0 ? accepted.length() : end).toLowerCase(Locale.ROOT).replace(" ", "");
        return item.equals(coding) || (item.startsWith(coding + ";") && !item.matches(".*;q=0(\\.0*)?"));
    }

    static byte[] gzip(byte[] plain) {
        return gzip(plain, Deflater.DEFAULT_COMPRESSION);
    }

    static byte[] gzipFast(byte[] plain) {
        return gzip(plain, Deflater.BEST_SPEED);
    }

    private static byte[] gzip(byte[] plain, int level) {
        var out = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(out, 8192) {
            {
                def.setLevel(level);
            }
        }) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// Unpacks what [#gzip] packed: ten bytes of head, eight of tail, the last four of which say how long it was.
    static byte[] gunzip(byte[] packed) {
        var end = packed.length;
        var length = ByteBuffer.wrap(packed, end - 4, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
        try (var inflater = new Inflater(true)) {
            inflater.setInput(packed, 10, end - 18);
            var plain = new byte[length];
            for (var from = 0; from < length;) {
                from += inflater.inflate(plain, from, length - from);
            }
            return plain;
        } catch (DataFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whether this machine has the native library; first asked when a browser wants it, since it is loaded then.
    static boolean hasBrotli() {
        return Brotli4jLoader.isAvailable();
    }

    static byte[] brotli(byte[] plain) {
        try {
            return Encoder.compress(plain, Encoder.Parameters.create(BROTLI_QUALITY));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
