package org.broadtape.members.openid;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Safe;
import org.broadtape.kernel.Refused;
import org.broadtape.members.signin.Next;

/// Sees browsers off to an issuer, and knows them when they come back.
@ApplicationScoped
class Departures {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final String OWNER = "openid departure";
    private static final int LONGEST = 3000;

    private final Safe safe;
    private final Clock clock;

    Departures(Safe safe, Clock clock) {
        this.safe = safe;
        this.clock = clock;
    }

    Departure begin(Issuer issuer, Next next) {
        return Departure.from(issuer, next, clock.instant().plus(LIFE));
    }

    String seal(Departure departure) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(safe.lock(OWNER, departure.written()));
    }

    /// @throws Refused where this browser did not leave for that issuer with that state, or too long ago
    Departure back(Issuer issuer, String sealed, String state) {
        var departure = opened(sealed);
        if (!departure.issuer().equals(issuer.key()) || !same(departure.state(), state) || clock.instant().isAfter(departure.ends())) {
            throw lost();
        }
        return departure;
    }

    private Departure opened(String sealed) {
        if (sealed.isEmpty() || sealed.length() > LONGEST) {
            throw lost();
        }
        try {
            return Departure.read(safe.unlock(OWNER, Base64.getUrlDecoder().decode(sealed)));
        } catch (IllegalArgumentException | IllegalStateException | BufferUnderflowException notOurs) {
            throw lost();
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Refused lost() {
        return new Refused("That took too long, or was begun in another browser. Begin again");
    }
}
