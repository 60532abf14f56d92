package org.broadtape.members.sessions;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

import io.vertx.core.http.HttpServerRequest;

import org.broadtape.installation.Settings;

/// The cookie that carries a session's token. Over https its name begins with `__Host-`, so that no other host and no plain connection can set it.
/// Its name ends in `session`: by that the page cache knows whom not to answer with everybody's page.
@ApplicationScoped
public class SessionCookie {

    private static final String PLAIN = "session";
    private static final String SECURE = "__Host-session";

    private final boolean https;

    SessionCookie(Settings settings) {
        this.https = "https".equals(settings.url().getScheme());
    }

    public Optional<Token> in(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name())).map(cookie -> new Token(cookie.getValue()));
    }

    /// The token in the text of a `Cookie` header, where it stands there once and in no other name; empty says nothing about who asks.
    public Optional<Token> in(String cookies) {
        var named = name() + "=";
        var at = cookies.indexOf(named);
        var once = at >= 0 && cookies.indexOf(PLAIN + "=") == cookies.lastIndexOf(PLAIN + "=");
        if (!once || (at > 0 && cookies.charAt(at - 1) != ' ')) {
            return Optional.empty();
        }
        var end = cookies.indexOf(';', at);
        return Optional.of(new Token(cookies.substring(at + named.length(), end < 0 ? cookies.length() : end)));
    }

    public NewCookie holding(Token token) {
        return cookie(token.text(), Lifetimes.READER_MOST);
    }

    /// Makes the browser forget it.
    public NewCookie none() {
        return cookie("", Duration.ZERO);
    }

    private String name() {
        return https ? SECURE : PLAIN;
    }

    private NewCookie cookie(String value, Duration age) {
        return new NewCookie.Builder(name()).value(value).path("/").maxAge((int) age.toSeconds()).secure(https).httpOnly(true).sameSite(NewCookie.SameSite.LAX).build();
    }
}
