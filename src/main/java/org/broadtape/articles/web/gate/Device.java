package org.broadtape.articles.web.gate;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;

import io.vertx.core.http.HttpServerRequest;

import org.broadtape.articles.passes.Holder;
import org.broadtape.installation.Settings;
import org.broadtape.members.Visit;
import org.broadtape.members.sessions.Token;

/// Who holds passes in this request: the member, or the device by a cookie that it is given when it first opens something. That cookie says
/// nothing but which device it is, and its name does not end in `session`: who has it is answered from the page cache like everybody.
@RequestScoped
public class Device {

    private static final Duration KEPT = Duration.ofDays(62);

    private final HttpServerRequest request;
    private final Visit visit;
    private final boolean https;

    Device(HttpServerRequest request, Visit visit, Settings settings) {
        this.request = request;
        this.visit = visit;
        this.https = "https".equals(settings.url().getScheme());
    }

    /// Empty for a device that has opened nothing yet.
    public Optional<Holder> holder() {
        return visit.session().map(session -> Holder.of(session.member())).or(this::itself);
    }

    /// The device, whoever is signed in on it.
    Optional<Holder> itself() {
        return Optional.ofNullable(request.getCookie(name())).map(cookie -> new Token(cookie.getValue())).filter(Token::hasShape).map(Holder::of);
    }

    NewCookie holding(Token token) {
        return new NewCookie.Builder(name()).value(token.text()).path("/").maxAge((int) KEPT.toSeconds()).secure(https).httpOnly(true).sameSite(NewCookie.SameSite.LAX).build();
    }

    private String name() {
        return https ? "__Host-device" : "device";
    }
}
