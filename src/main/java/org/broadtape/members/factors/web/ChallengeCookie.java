package org.broadtape.members.factors.web;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

import io.vertx.core.http.HttpServerRequest;

import org.broadtape.installation.Settings;
import org.broadtape.members.factors.passkeys.Challenges;

/// The cookie by which a browser shows that it was asked. No page depends on it, so the page cache need not know of it.
@ApplicationScoped
class ChallengeCookie {

    private final boolean https;

    ChallengeCookie(Settings settings) {
        this.https = "https".equals(settings.url().getScheme());
    }

    NewCookie holding(Challenges.Challenge challenge) {
        return new NewCookie.Builder(name()).value(challenge.sealed()).path("/").maxAge((int) Challenges.LIFE.toSeconds()).secure(https).httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT).build();
    }

    /// Empty where the browser was not asked.
    String in(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name())).map(cookie -> cookie.getValue()).orElse("");
    }

    private String name() {
        return https ? "__Host-passkey" : "passkey";
    }
}
