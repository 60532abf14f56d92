package org.broadtape.members.factors.passkeys;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Safe;
import org.broadtape.kernel.Refused;

/// What a browser is to have signed: 256 random bits, which it gets twice, once to sign and once locked in a cookie. So only the browser that was
/// asked can answer, and what nobody answers leaves no row behind.
@ApplicationScoped
public class Challenges {

    public static final Duration LIFE = Duration.ofMinutes(5);

    private static final String OWNER = "passkey challenge";
    private static final int BYTES = 32;
    private static final int LONGEST = 200;

    private final Safe safe;
    private final Clock clock;

    Challenges(Safe safe, Clock clock) {
        this.safe = safe;
        this.clock = clock;
    }

    /// @param bytes  to be signed
    /// @param sealed for the browser's cookie
    /// @param ends   when it is too late
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Challenge(byte[] bytes, String sealed, Instant ends) {
    }

    public Challenge fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var ends = clock.instant().plus(LIFE);
        var locked = safe.lock(OWNER, ByteBuffer.allocate(Long.BYTES + BYTES).putLong(ends.toEpochMilli()).put(bytes).array());
        return new Challenge(bytes, Base64.getUrlEncoder().withoutPadding().encodeToString(locked), ends);
    }

    /// The one that this browser was given.
    ///
    /// @throws Refused where it was given none, or too long ago
    Challenge of(String sealed) {
        if (sealed.isEmpty() || sealed.length() > LONGEST) {
            throw tooLate();
        }
        try {
            var opened = ByteBuffer.wrap(safe.unlock(OWNER, Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII))));
            var ends = Instant.ofEpochMilli(opened.getLong());
            var bytes = new byte[opened.remaining()];
            opened.get(bytes);
            if (clock.instant().isAfter(ends)) {
                throw tooLate();
            }
            return new Challenge(bytes, sealed, ends);
        } catch (IllegalArgumentException | IllegalStateException | BufferUnderflowException notOurs) {
            throw tooLate();
        }
    }

    static Refused tooLate() {
        return new Refused("That took too long, or was begun in another browser. Try again");
    }
}
