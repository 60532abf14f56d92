package org.broadtape.members.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Where somebody goes once they are signed in: a path on this site and nothing else. What could be read as another address by any browser, as it
/// stands or decoded once or twice, leads to the front page instead.
public record Next(String path) {

    private static final int LONGEST = 1000;
    private static final int TIMES_DECODED = 2;
    /// A slash, then neither another slash nor a backslash; ASCII that can be seen, as an address has it.
    private static final Predicate<String> LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*").asMatchPredicate();
    private static final Predicate<String> DOUBTFUL = Pattern.compile("//|\\\\|[\\x00-\\x1F\\x7F]").asPredicate();

    public static final Next FRONT = new Next("/");

    public Next {
        if (!isLocal(path)) {
            path = "/";
        }
    }

    /// What came with a request, which may be anything.
    public static Next of(@Nullable String typed) {
        return typed == null ? FRONT : new Next(typed);
    }

    public boolean isFront() {
        return path.equals("/");
    }

    /// To be put behind an address of the ways in: `?next=...`, or nothing.
    public String query() {
        return isFront() ? "" : "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static boolean isLocal(String text) {
        if (text.length() > LONGEST || !LOCAL.test(text)) {
            return false;
        }
        try {
            var address = new URI(text);
            return !address.isAbsolute() && address.getRawAuthority() == null && isPlain(address.getRawPath());
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /// The query may hold what it likes: no browser looks for a host there.
    private static boolean isPlain(@Nullable String path) {
        var text = path;
        for (var decoded = 0; text != null && decoded <= TIMES_DECODED; decoded++) {
            if (!text.startsWith("/") || DOUBTFUL.test(text)) {
                return false;
            }
            text = decoded(text);
        }
        return text != null;
    }

    private static @Nullable String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfAnEscape) {
            return null;
        }
    }
}
