package org.broadtape.members.signin.web;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

import io.vertx.core.http.HttpServerRequest;

import org.broadtape.installation.Settings;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.signin.browsers.Browsers;
import org.broadtape.members.signin.mailed.SignInRequests;

/// The two cookies of the ways in. They go to addresses below `/sign-in` and nowhere else, so that the pages of the paper stay the same for everyone:
/// one says which request this browser made, for as long as that runs; the other that it has signed somebody in before.
@ApplicationScoped
class AskedCookie {

    private static final String ASKED = "asked";
    private static final String BROWSER = "browser";
    private static final String PATH = "/sign-in";

    private final boolean https;

    AskedCookie(Settings settings) {
        this.https = "https".equals(settings.url().getScheme());
    }

    Optional<Token> asked(HttpServerRequest request) {
        return token(request, ASKED);
    }

    Optional<Token> browser(HttpServerRequest request) {
        return token(request, BROWSER);
    }

    NewCookie asked(Token token) {
        return cookie(ASKED, token.text(), SignInRequests.REMEMBERED);
    }

    NewCookie browser(Token token) {
        return cookie(BROWSER, token.text(), Browsers.REMEMBERED);
    }

    private Optional<Token> token(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getCookie(named(name))).map(cookie -> new Token(cookie.getValue()));
    }

    private NewCookie cookie(String name, String value, Duration age) {
        return new NewCookie.Builder(named(name)).value(value).path(PATH).maxAge((int) age.toSeconds()).secure(https).httpOnly(true).sameSite(NewCookie.SameSite.LAX).build();
    }

    private String named(String name) {
        return https ? "__Secure-" + name : name;
    }
}
