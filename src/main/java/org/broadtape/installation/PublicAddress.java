package org.broadtape.installation;

import java.net.URI;
import java.util.Set;

import org.broadtape.kernel.Refused;

/// `BROADTAPE_URL`: where readers find the site.
public final class PublicAddress {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private PublicAddress() {
    }

    /// Without a slash at its end.
    static URI parse(String text) {
        try {
            var uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        throw new Refused("BROADTAPE_URL is '" + text + "' and must look like https://www.example.com, without a path");
    }

    /// Whether only this machine reaches it.
    public static boolean isLocal(URI url) {
        return HERE.contains(url.getHost());
    }
}
