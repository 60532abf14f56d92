package org.broadtape.api.web;

import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.core.http.HttpServerRequest;

import org.broadtape.api.Problem;
import org.broadtape.api.Problem.Kind;
import org.broadtape.api.keys.ApiKey;
import org.broadtape.api.keys.ApiKeys;
import org.broadtape.api.keys.Scope;
import org.broadtape.jobs.budget.Taking;
import org.broadtape.members.sessions.Token;

/// What every request of the API passes first: its key, the key's budgets, and the scope of what is asked, in this order.
@RequestScoped
class Gate {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9_-]+) *");
    private static final String REALM = "Bearer realm=\"api\"";

    private final HttpServerRequest request;
    private final ApiKeys keys;
    private final Clock clock;

    Gate(HttpServerRequest request, ApiKeys keys, Clock clock) {
        this.request = request;
        this.keys = keys;
        this.clock = clock;
    }

    /// @throws Problem where there is no key that holds, its budget is spent, or it does not open that
    ApiKey open(Scope scope) {
        var key = key();
        if (keys.take(key) instanceof Taking.Again(var at)) {
            var wait = Math.max(1, Duration.between(clock.instant(), at).plusMillis(999).toSeconds());
            throw Problem.of(Kind.BUDGET, "This key may ask " + key.perMinute() + " times in any minute and " + key.perDay() + " times in any 24 hours. Ask again in " + wait
                    + (wait == 1 ? " second" : " seconds") + ", and then less often; an answer with an ETag that you send back as If-None-Match is small, but counts.")
                    .with("Retry-After", Long.toString(wait));
        }
        if (!key.opens(scope)) {
            throw Problem.of(Kind.SCOPE, "This key has not the scope " + scope.word() + ", which opens " + scope.inWords() + ". Ask the publisher for a key with it.")
                    .with(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"insufficient_scope\", scope=\"" + scope.word() + "\"");
        }
        return key;
    }

    private ApiKey key() {
        var sent = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.isEmpty()) {
            throw Problem.of(Kind.KEY, "Send a key as 'Authorization: Bearer KEY'. The publisher of this site gives keys out.").with(HttpHeaders.WWW_AUTHENTICATE, REALM);
        }
        var bearer = BEARER.matcher(sent.getFirst());
        if (sent.size() > 1 || !bearer.matches()) {
            throw refused("One header Authorization is needed, with the word Bearer, a space and the key, and nothing else.");
        }
        return keys.of(new Token(bearer.group(1)))
                .orElseThrow(() -> refused("This key is not known here, or has been revoked. Ask the publisher for another."));
    }

    private static Problem refused(String why) {
        return Problem.of(Kind.KEY, why).with(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"invalid_token\"");
    }
}
