package org.broadtape.members.openid;

import java.net.URI;

/// Where somebody may have an account that signs them in here.
///
/// @param key      in addresses of this site: lower-case letters and digits
/// @param name     as readers know it
/// @param address  its issuer identifier (OpenID Connect Core, 2), below which its configuration lies
/// @param clientId how it knows this site
public record Issuer(String key, String name, URI address, String clientId, String secret) {

    /// The address of its configuration (OpenID Connect Discovery, 4).
    String configuration() {
        return address.toString().replaceFirst("/$", "") + "/.well-known/openid-configuration";
    }

    @Override
    public String toString() {
        return key;
    }
}
