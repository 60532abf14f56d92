package org.broadtape.site.cache;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;

/// What of a request's headers decides whether and how a held page answers it.
final class Asked {

    private static final CharSequence COOKIE = HttpHeaderNames.COOKIE;
    private static final AsciiString SESSION = AsciiString.cached("session=");

    private Asked() {
    }

    /// Nobody is signed in: no session's cookie (whatever prefix its name has), no credentials.
    static boolean byAnyone(HttpHeaders headers) {
        var cookies = headers.get(COOKIE);
        return (cookies == null || !cookies.contains(SESSION)) && !headers.contains(HttpHeaderNames.AUTHORIZATION);
    }

    /// The connection stays open and nothing follows the head, so that the answer may be written as it lies.
    static boolean plainly(HttpHeaders headers) {
        var connection = headers.get(HttpHeaderNames.CONNECTION);
        return (connection == null || connection.equalsIgnoreCase("keep-alive"))
                && headers.contains(HttpHeaderNames.HOST)
                && withoutBody(headers)
                && !headers.contains(HttpHeaderNames.EXPECT)
                && !headers.contains(HttpHeaderNames.UPGRADE);
    }

    static boolean withoutBody(HttpHeaders headers) {
        return !headers.contains(HttpHeaderNames.CONTENT_LENGTH) && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING);
    }

    static Packing best(HttpHeaders headers) {
        var accepted = headers.get(HttpHeaderNames.ACCEPT_ENCODING);
        return accepted == null ? Packing.PLAIN : Packing.best(accepted);
    }

    /// The asker's copy is still right. An `If-None-Match` decides alone where there is one.
    ///
    /// @param lastModified of the page, or no date
    static boolean hasCopyOf(String hash, String lastModified, HttpHeaders headers) {
        var tags = headers.get(HttpHeaderNames.IF_NONE_MATCH);
        if (tags != null) {
            return tags.contains(hash) || tags.equals("*");
        }
        var since = headers.get(HttpHeaderNames.IF_MODIFIED_SINCE);
        return since != null && (since.equals(lastModified) || HttpDates.notBefore(since, lastModified));
    }

    /// The same for the framework's kind of headers.
    static HttpHeaders of(MultiMap headers) {
        if (headers instanceof HttpHeaders same) {
            return same;
        }
        var copy = new DefaultHttpHeaders();
        headers.forEach(header -> copy.add(header.getKey(), header.getValue()));
        return copy;
    }
}
