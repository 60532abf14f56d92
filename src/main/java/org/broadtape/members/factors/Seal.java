package org.broadtape.members.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Safe;
import org.broadtape.kernel.Refused;
import org.broadtape.members.sessions.Session;

/// What a page offers, and what becomes true only when its form comes back: carried by the form, locked so that nobody reads or makes one, good for
/// one session, one purpose and half an hour. So looking at a page changes nothing.
@ApplicationScoped
class Seal {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int LONGEST = 1000;

    private final Safe safe;
    private final Clock clock;

    Seal(Safe safe, Clock clock) {
        this.safe = safe;
        this.clock = clock;
    }

    String close(Session session, String purpose, byte[] secret) {
        var dated = ByteBuffer.allocate(Long.BYTES + secret.length).putLong(clock.instant().getEpochSecond()).put(secret).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(safe.lock(owner(session, purpose), dated));
    }

    /// @throws Refused where it is of another session or purpose, too old, or of nobody's making
    byte[] open(Session session, String purpose, String sealed) {
        var dated = ByteBuffer.wrap(unlocked(session, purpose, sealed));
        var at = Instant.ofEpochSecond(dated.getLong());
        if (clock.instant().isAfter(at.plus(LIFE))) {
            throw tooOld();
        }
        var secret = new byte[dated.remaining()];
        dated.get(secret);
        return secret;
    }

    private byte[] unlocked(Session session, String purpose, String sealed) {
        if (sealed.length() > LONGEST) {
            throw tooOld();
        }
        try {
            return safe.unlock(owner(session, purpose), Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException | IllegalStateException | java.nio.BufferUnderflowException notOurs) {
            throw tooOld();
        }
    }

    private static String owner(Session session, String purpose) {
        return purpose + " of " + session.member() + " in session " + session.id();
    }

    private static Refused tooOld() {
        return new Refused("This page was open for too long. Here is a new one; begin again with it");
    }
}
