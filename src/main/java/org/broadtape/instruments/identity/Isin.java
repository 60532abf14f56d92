package org.broadtape.instruments.identity;

import java.util.regex.Pattern;

/// International securities identification numbers (ISO 6166): two letters, nine letters or digits, a check digit.
public final class Isin {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z0-9]{9}[0-9]");

    private Isin() {
    }

    /// What is wrong with it, in a sentence; empty where nothing is.
    public static String doubt(String isin) {
        if (!SHAPE.matcher(isin).matches()) {
            return "An ISIN has two letters, nine letters or digits and a check digit; '" + isin + "' has not";
        }
        var digit = checkDigit(isin.substring(0, 11));
        return digit == isin.charAt(11) - '0' ? "" : "The check digit of the ISIN " + isin + " should be " + digit;
    }

    /// By Luhn's formula over the digits, where A is 10 and Z is 35 (ISO 6166, annex A): from the right every other digit counts twice, and of two figures
    /// each counts by itself.
    static int checkDigit(String body) {
        var sum = 0;
        var twice = true;
        for (var i = body.length() - 1; i >= 0; i--) {
            var value = Character.digit(body.charAt(i), 36);
            sum += counted(value % 10, twice);
            twice = !twice;
            if (value > 9) {
                sum += counted(value / 10, twice);
                twice = !twice;
            }
        }
        return (10 - sum % 10) % 10;
    }

    private static int counted(int digit, boolean twice) {
        var value = twice ? 2 * digit : digit;
        return value / 10 + value % 10;
    }
}
