package org.broadtape.articles.web.media;

import java.util.regex.Pattern;

/// Which bytes of a file are asked for (RFC 9110, section 14).
sealed interface ByteRange {

    Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /// All of them. Several ranges at once are answered so too, and what is not understood.
    record Whole() implements ByteRange {
    }

    /// @param last counted from 0, and part of it
    record Part(long first, long last) implements ByteRange {

        long length() {
            return last - first + 1;
        }
    }

    /// None of them is there.
    record Outside() implements ByteRange {
    }

    /// @param header the `Range` header, or empty
    static ByteRange of(String header, long size) {
        var one = ONE.matcher(header);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new Whole();
        }
        if (one.group(1).isEmpty()) {
            var length = Long.parseLong(one.group(2));
            return length == 0 || size == 0 ? new Outside() : new Part(Math.max(0, size - length), size - 1);
        }
        var first = Long.parseLong(one.group(1));
        var last = one.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(one.group(2)), size - 1);
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < first) {
            return new Whole();
        }
        return first >= size ? new Outside() : new Part(first, last);
    }
}
