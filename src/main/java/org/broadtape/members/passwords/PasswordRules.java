package org.broadtape.members.passwords;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.Zxcvbn;

import org.broadtape.kernel.Refused;
import org.broadtape.members.Member;

/// What a password must be: long, and hard to guess for a program that knows words, keyboards, common passwords, and whose it is, and in no list of stolen ones that the publisher keeps. Nothing is asked of
/// its signs (ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.9, 6.2.12).
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    /// Of 0 to 4: at least 10^8 guesses.
    private static final int STRONG_ENOUGH = 3;
    /// What is longer is not looked at further: looking takes ever longer, and it is strong or not by then.
    private static final int LOOKED_AT = 64;

    private static final String BETWEEN = "[^\\p{L}\\p{N}]+";

    private final Zxcvbn guesser = new Zxcvbn();
    private final String site;
    private final BreachedPasswords breached;

    PasswordRules(String site, BreachedPasswords breached) {
        this.site = site;
        this.breached = breached;
    }

    /// @throws Refused in words, where it is none to take
    void demand(String password, Member owner) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Refused("A password has at least " + SHORTEST + " characters. Four words that do not belong together make a good one", "password");
        }
        if (length > LONGEST) {
            throw new Refused("A password has " + LONGEST + " characters at most", "password");
        }
        var strength = guesser.measure(password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password, inputs(owner));
        if (strength.getScore() < STRONG_ENOUGH) {
            throw new Refused("This password is soon guessed: it is made of common words, names, dates or rows of keys. "
                    + "Take four words that do not belong together, or let your password manager make one", "password");
        }
        if (breached.have(password)) {
            throw new Refused("This password stands in lists of passwords that were stolen elsewhere, so others try it. Take one that you use nowhere else", "password");
        }
    }

    private List<String> inputs(Member owner) {
        var address = owner.address().map(known -> known.value()).orElse("");
        return Stream.of(address, owner.name(), site, "broadtape").map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.concat(Stream.of(text, text.replaceAll(BETWEEN, "")), Arrays.stream(text.split(BETWEEN, -1)))).filter(text -> !text.isBlank()).distinct().toList();
    }
}
