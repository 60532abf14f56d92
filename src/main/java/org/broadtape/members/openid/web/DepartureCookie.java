package org.broadtape.members.openid.web;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

import io.vertx.core.http.HttpServerRequest;

import org.broadtape.installation.Settings;
import org.broadtape.members.openid.OpenIdSignIns;

/// The cookie by which a browser that comes back from an issuer shows that it had left. No page depends on it, so the page cache need not know of it.
@ApplicationScoped
class DepartureCookie {

    private final boolean https;

    DepartureCookie(Settings settings) {
        this.https = "https".equals(settings.url().getScheme());
    }

    NewCookie holding(String sealed) {
        return new NewCookie.Builder(name()).value(sealed).path("/").maxAge((int) OpenIdSignIns.LIFE.toSeconds()).secure(https).httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX).build();
    }

    /// Empty where the browser has not left.
    String in(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name())).map(cookie -> cookie.getValue()).orElse("");
    }

    private String name() {
        return https ? "__Host-departure" : "departure";
    }
}
