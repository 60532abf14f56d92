package org.broadtape.members.passwords;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/// Argon2id with the parameters of the OWASP Password Storage Cheat Sheet ("19 MiB of memory, an iteration count of 2, and 1 degree of parallelism").
/// Only so many are computed at a time as there are processors: each takes those 19 MiB.
final class Hashing {

    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function FUNCTION = Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, BYTES, Argon2.ID);

    private final Semaphore room = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys = hash(Long.toHexString(random.nextLong()));

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return alone(() -> Password.hash(bytes(password)).addSalt(salt).with(FUNCTION).getResult());
    }

    /// Takes as long where there is no password to compare with.
    boolean matches(String typed, Optional<String> stored) {
        var hash = stored.orElse(nobodys);
        var right = alone(() -> Password.check(bytes(typed), hash.getBytes(StandardCharsets.UTF_8)).with(Argon2Function.getInstanceFromHash(hash)));
        return right && stored.isPresent();
    }

    /// Whether it was made with parameters that are not today's.
    boolean isOld(String stored) {
        return !Argon2Function.getInstanceFromHash(stored).equals(FUNCTION);
    }

    /// The same letters may come as other bytes from another keyboard. Nothing at all is compared as what nobody has.
    private static byte[] bytes(String password) {
        return password.isEmpty() ? new byte[1] : Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private <T> T alone(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
