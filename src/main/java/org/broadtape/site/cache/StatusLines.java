package org.broadtape.site.cache;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The beginning of an answer, status line and `Date`, which all answers of one second share.
///
/// @param second since 1970
record StatusLines(long second, ByteBuf ok, ByteBuf notModified, String date) {

    private static volatile StatusLines current = at(0);

    static StatusLines at(long second) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC));
        return new StatusLines(second, begun("200 OK", date), begun("304 Not Modified", date), date);
    }

    static StatusLines now(long millis) {
        var lines = current;
        if (lines.second != millis / 1000) {
            lines = at(millis / 1000);
            current = lines;
        }
        return lines;
    }

    private static ByteBuf begun(String status, String date) {
        return Bytes.shared(("HTTP/1.1 " + status + "\r\nDate: " + padded(date) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /// RFC 9110 wants two digits for the day of the month; the JDK's format writes one.
    static String padded(String date) {
        return date.charAt(6) == ' ' ? date.substring(0, 5) + "0" + date.substring(5) : date;
    }
}
