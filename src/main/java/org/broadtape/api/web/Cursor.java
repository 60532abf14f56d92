package org.broadtape.api.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import org.broadtape.api.Problem;

/// Names a place in a list: behind the thing that the page before ended with, so that the next page is right whatever arrives or goes meanwhile. It belongs to
/// one address with its filters, and is refused at any other. It gives away nothing and opens nothing; it is not secret, only nobody's to compose.
final class Cursor {

    private static final String VERSION = "1";

    private Cursor() {
    }

    static String write(Query query, String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((VERSION + "|" + asked(query) + "|" + place).getBytes(StandardCharsets.UTF_8));
    }

    static String read(Query query, String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
            if (parts.length != 3 || !parts[0].equals(VERSION) || !parts[1].equals(asked(query))) {
                throw wrong();
            }
            return parts[2];
        } catch (IllegalArgumentException notOurs) {
            throw wrong();
        }
    }

    static Problem wrong() {
        return Problem.at(Query.CURSOR, "It is not a cursor of this address with these filters. Follow the link to the next page as it is, or begin without a cursor.");
    }

    /// The address of the next page.
    static String next(Query query, String place) {
        var values = new java.util.TreeMap<>(query.values());
        values.put(Query.CURSOR, write(query, place));
        return query.path() + values.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&", "?", ""));
    }

    private static String asked(Query query) {
        var sum = new CRC32();
        var text = query.values().entrySet().stream().filter(one -> !one.getKey().equals(Query.CURSOR) && !one.getKey().equals(Query.LIMIT))
                .map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("&", query.path() + "?", ""));
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
