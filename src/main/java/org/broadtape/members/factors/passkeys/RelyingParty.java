package org.broadtape.members.factors.passkeys;

import java.net.URI;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Whose passkeys these are: the host of the site's public address, and the one origin whose pages may ask for them.
///
/// @param id     the host; a passkey made for it is shown to no other
/// @param origin scheme, host and, where it is not the usual one, port
public record RelyingParty(String id, String origin, String name) {

    private static final Predicate<String> NUMBERS = Pattern.compile("[0-9.]+|.*:.*").asMatchPredicate();

    static RelyingParty of(URI site, String name) {
        return new RelyingParty(site.getHost(), site.getScheme() + "://" + site.getHost() + (site.getPort() < 0 ? "" : ":" + site.getPort()), name);
    }

    /// Browsers make passkeys for names alone, not for numbers.
    public boolean canHave() {
        return !NUMBERS.test(id);
    }
}
