package org.broadtape.site.origins;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.broadtape.installation.PublicAddress;
import org.jspecify.annotations.Nullable;

/// Whether a request that may change something comes from a page of this site, by what every browser says of it and no page can make it say
/// (Fetch, "Origin header"; Fetch Metadata). No token is needed in any form, so that pages with forms can be kept for everyone.
final class Origins {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final URI site;

    Origins(URI site) {
        this.site = site;
    }

    /// @param origin    the header `Origin`, which decides alone where it is there; likewise the others
    /// @param fetchSite the header `Sec-Fetch-Site`, which decides where there is no origin
    /// @param cookies   whether the request has any: then it may be a browser that says neither, and is not let in. Without one it acts for nobody who is
    ///                  signed in, and whatever it acts for it must prove in itself: agencies' signed pushes, hubs, programs.
    boolean lets(String method, @Nullable String origin, @Nullable String fetchSite, @Nullable String host, boolean cookies) {
        if (READING.contains(method)) {
            return true;
        }
        if (origin != null) {
            return isOwn(origin, host);
        }
        return fetchSite == null ? !cookies : OWN.contains(fetchSite.toLowerCase(Locale.ROOT));
    }

    /// A site that only this machine reaches may be reached under each of the machine's own names.
    private boolean isOwn(String origin, @Nullable String host) {
        var from = origin(origin);
        return from.isPresent() && (from.equals(origin(site.toString())) || (PublicAddress.isLocal(site) && host != null && from.equals(here(host))));
    }

    private static Optional<String> here(String host) {
        return origin("http://" + host).filter(origin -> PublicAddress.isLocal(URI.create(origin)));
    }

    private static Optional<String> origin(String text) {
        try {
            var uri = URI.create(text);
            if (uri.getScheme() == null || uri.getHost() == null) {
                return Optional.empty();
            }
            var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            var usual = uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
