package org.broadtape.articles.body;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Judges addresses from outside as a browser would read them: what it would run is no address.
public final class Address {

    private static final Set<String> LINKS = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> FILES = Set.of("http", "https", "sha256");
    private static final int LONGEST = 4096;

    private Address() {
    }

    /// The address of a link with http, https, mailto or tel, or a relative one; empty for any other.
    public static Optional<String> ofLink(String written) {
        return judge(written, LINKS);
    }

    /// The address of a file with http, https or `sha256:`, or a relative one; empty for any other.
    public static Optional<String> ofFile(String written) {
        return judge(written, FILES);
    }

    /// @throws IllegalArgumentException for what is not the address of a link
    static String link(String written) {
        return ofLink(written).orElseThrow(() -> new IllegalArgumentException("'" + written + "' is not an address that a link may have."));
    }

    /// Empty for an empty one.
    ///
    /// @throws IllegalArgumentException for what is not the address of a file
    static String file(String written) {
        return written.isEmpty() ? "" : ofFile(written)
                .orElseThrow(() -> new IllegalArgumentException("'" + written + "' is not an address that a file may have."));
    }

    /// The host of an address on the web in lower case, without `www.` and port; empty for any other address.
    public static String host(String address) {
        var slashes = address.indexOf("//");
        if (slashes < 0 || !(address.startsWith("http:") || address.startsWith("https:")) || slashes != address.indexOf(':') + 1) {
            return "";
        }
        var end = slashes + 2;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        var authority = address.substring(slashes + 2, end).toLowerCase(Locale.ROOT);
        var host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static Optional<String> judge(String written, Set<String> schemes) {
        var address = bare(written);
        if (address.isEmpty() || address.length() > LONGEST) {
            return Optional.empty();
        }
        var scheme = scheme(address);
        if (scheme.isEmpty()) {
            return Optional.of(address.startsWith("//") ? "https:" + address : address);
        }
        return schemes.contains(scheme) ? Optional.of(scheme + address.substring(scheme.length())) : Optional.empty();
    }

    /// As a browser does before it looks at the scheme: no control characters anywhere, no space at either end.
    private static String bare(String written) {
        var bare = new StringBuilder(written.length());
        for (var i = 0; i < written.length(); i++) {
            var c = written.charAt(i);
            if (c > ' ' && c != 0x7F) {
                bare.append(c == '\\' ? '/' : c);
            } else if (c == ' ') {
                bare.append(' ');
            }
        }
        return Characters.clean(bare.toString()).strip().replace(" ", "%20");
    }

    /// What stands before the first colon, unless a slash, question mark or hash comes first; empty for a relative address.
    private static String scheme(String address) {
        for (var i = 0; i < address.length(); i++) {
            switch (address.charAt(i)) {
                case ':' -> {
                    return address.substring(0, i).toLowerCase(Locale.ROOT);
                }
                case '/', '?', '#' -> {
                    return "";
                }
                default -> {
                }
            }
        }
        return "";
    }
}
