package org.broadtape.instruments.identity;

import java.util.regex.Pattern;

/// Legal entity identifiers (ISO 17442): eighteen letters or digits, two check digits.
public final class Lei {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");

    private Lei() {
    }

    /// What is wrong with it, in a sentence; empty where nothing is.
    public static String doubt(String lei) {
        if (!SHAPE.matcher(lei).matches()) {
            return "An LEI has eighteen letters or digits and two check digits; '" + lei + "' has not";
        }
        return remainder(lei) == 1 ? "" : "The check digits of the LEI " + lei + " should be " + checkDigits(lei.substring(0, 18));
    }

    /// By ISO/IEC 7064, MOD 97-10: read as one number, where A is 10 and Z is 35, it leaves 1 when divided by 97.
    static String checkDigits(String body) {
        return "%02d".formatted(98 - remainder(body + "00"));
    }

    private static int remainder(String text) {
        var rest = 0;
        for (var i = 0; i < text.length(); i++) {
            var value = Character.digit(text.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }
}
