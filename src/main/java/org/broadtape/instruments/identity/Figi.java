package org.broadtape.instruments.identity;

import java.util.regex.Pattern;

/// Financial instrument global identifiers (OMG FIGI 1.2): two consonants, `G`, eight consonants or digits, a check digit.
public final class Figi {

    private static final Pattern SHAPE = Pattern.compile("[B-DF-HJ-NP-TV-Z]{2}G[B-DF-HJ-NP-TV-Z0-9]{8}[0-9]");

    private Figi() {
    }

    /// What is wrong with it, in a sentence; empty where nothing is.
    public static String doubt(String figi) {
        if (!SHAPE.matcher(figi).matches()) {
            return "A FIGI has two consonants, a G, eight consonants or digits and a check digit; '" + figi + "' has not";
        }
        var digit = checkDigit(figi.substring(0, 11));
        return digit == figi.charAt(11) - '0' ? "" : "The check digit of the FIGI " + figi + " should be " + digit;
    }

    /// From the left every second sign counts twice, A being 10 and Z being 35; of two figures each counts by itself (FIGI 1.2, section 6.2).
    static int checkDigit(String body) {
        var sum = 0;
        for (var i = 0; i < body.length(); i++) {
            var value = Character.digit(body.charAt(i), 36) * (i % 2 == 0 ? 1 : 2);
            sum += value / 10 + value % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
