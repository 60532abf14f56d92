package org.broadtape.members.factors;

import java.time.Clock;

/// An authenticator app on a phone, given the secret as it is typed.
public final class App {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private final Clock clock;

    public App(String typed, Clock clock) {
        this.secret = bytes(typed.replace(" ", ""));
        this.clock = clock;
    }

    byte[] secret() {
        return secret;
    }

    /// What it shows now.
    public String code() {
        return code(0);
    }

    /// What it shows so many steps from now; what comes next is good already.
    public String code(int steps) {
        return Totp.code(secret, Totp.stepAt(clock.instant()) + steps);
    }

    private static byte[] bytes(String base32) {
        var bytes = new byte[base32.length() * 5 / 8];
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var letter = LETTERS.indexOf(base32.charAt(bit / 5));
            if ((letter >> (4 - bit % 5) & 1) == 1) {
                bytes[bit / 8] |= (byte) (0x80 >> bit % 8);
            }
        }
        return bytes;
    }
}
