package org.broadtape.members.openid;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;

/// The issuers that the environment names: `BROADTAPE_OIDC_KEY_ISSUER`, `_CLIENT_ID`, `_SECRET`, and `_NAME` where readers know it by another name
/// than its key. Templates know them as `inject:issuers`.
@ApplicationScoped
@Named("issuers")
public class Issuers {

    private static final Pattern VARIABLE = Pattern.compile("BROADTAPE_OIDC_([A-Z0-9]{1,20})_ISSUER");

    private final Map<String, Issuer> known;

    @Inject
    Issuers() {
        this(System.getenv());
    }

    /// @throws Refused where an issuer lacks something, or is reached without https
    Issuers(Map<String, String> environment) {
        var found = new TreeMap<String, Issuer>();
        environment.forEach((variable, value) -> {
            var key = VARIABLE.matcher(variable);
            if (key.matches() && !value.isBlank()) {
                found.put(key.group(1).toLowerCase(Locale.ROOT), issuer(environment, key.group(1), value.strip()));
            }
        });
        this.known = Map.copyOf(found);
    }

    public List<Issuer> all() {
        return known.values().stream().sorted(Comparator.comparing(Issuer::name)).toList();
    }

    /// @throws NotFound where the environment names none of this key
    public Issuer called(String key) {
        return Optional.ofNullable(known.get(key)).orElseThrow(() -> new NotFound("issuer " + key));
    }

    private static Issuer issuer(Map<String, String> environment, String key, String address) {
        var name = environment.getOrDefault("BROADTAPE_OIDC_" + key + "_NAME", key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT)).strip();
        return new Issuer(key.toLowerCase(Locale.ROOT), name, secure(key, address), needed(environment, key, "CLIENT_ID"), needed(environment, key, "SECRET"));
    }

    private static String needed(Map<String, String> environment, String key, String what) {
        var value = environment.getOrDefault("BROADTAPE_OIDC_" + key + "_" + what, "").strip();
        if (value.isEmpty()) {
            throw new Refused("BROADTAPE_OIDC_" + key + "_ISSUER is set and BROADTAPE_OIDC_" + key + "_" + what + " is not; set both or neither");
        }
        return value;
    }

    /// Plain http is for an issuer on this machine alone.
    private static URI secure(String key, String address) {
        try {
            var uri = new URI(address);
            if (("https".equals(uri.getScheme()) && uri.getHost() != null) || ("http".equals(uri.getScheme()) && "localhost".equals(uri.getHost()))) {
                return uri;
            }
        } catch (URISyntaxException notAnAddress) {
            // said below
        }
        throw new Refused("BROADTAPE_OIDC_" + key + "_ISSUER must be an address that begins with https://");
    }
}
