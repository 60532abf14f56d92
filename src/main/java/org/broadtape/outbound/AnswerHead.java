package org.broadtape.outbound;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads status line and headers of an answer, of bounded size; interim answers (1xx) are passed over.
final class AnswerHead {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");
    private static final int MOST_BYTES = 64 << 10;
    private static final int MOST_INTERIM = 5;

    private final InputStream in;
    private int bytesLeft = MOST_BYTES;

    private AnswerHead(InputStream in) {
        this.in = in;
    }

    static Answer read(InputStream in, Destination from) throws IOException {
        var head = new AnswerHead(in);
        for (var interim = 0; interim <= MOST_INTERIM; interim++) {
            var status = head.status(from);
            var headers = head.headers(from);
            if (status >= 200) {
                return new Answer(status, headers, new byte[0], from.toString());
            }
        }
        throw new IOException(from.host() + " sends interim answers only");
    }

    private int status(Destination from) throws IOException {
        var status = STATUS.matcher(line());
        if (!status.matches()) {
            throw new IOException(from.host() + " does not answer in HTTP/1.1");
        }
        return Integer.parseInt(status.group(1));
    }

    private Map<String, List<String>> headers(Destination from) throws IOException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            if (colon <= 0 || line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                throw new IOException(from.host() + " answered with a broken header");
            }
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>()).add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String line() throws IOException {
        var line = line(in, bytesLeft);
        bytesLeft -= line.length() + 2;
        return line;
    }

    /// One line without its end, of at most `most` bytes.
    static String line(InputStream in, int most) throws IOException {
        var line = new ByteArrayOutputStream(80);
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the answer ends in the middle");
            }
            if (line.size() >= most) {
                throw new IOException("the answer's headers are too long");
            }
            line.write(b);
        }
        var text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
