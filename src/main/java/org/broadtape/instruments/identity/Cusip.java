package org.broadtape.instruments.identity;

import java.util.regex.Pattern;

/// Numbers of the Committee on Uniform Securities Identification Procedures: eight letters or digits, a check digit (ANSI X9.6).
final class Cusip {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{8}[0-9]");

    private Cusip() {
    }

    static String doubt(String cusip) {
        if (!SHAPE.matcher(cusip).matches()) {
            return "A CUSIP has eight letters or digits and a check digit; '" + cusip + "' has not";
        }
        var digit = Figi.checkDigit(cusip.substring(0, 8));
        return digit == cusip.charAt(8) - '0' ? "" : "The check digit of the CUSIP " + cusip + " should be " + digit;
    }
}
