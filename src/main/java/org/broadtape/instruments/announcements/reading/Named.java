package org.broadtape.instruments.announcements.reading;

/// By what an announcement names an instrument.
///
/// @param mic of ISO 10383; empty for a number, and where it does not say on which market
public record Named(Scheme scheme, String mic, String value) {

    /// Whose name it is.
    public enum Scheme {
        SYMBOL, ISIN, CIK
    }

    static Named symbol(String mic, String value) {
        return new Named(Scheme.SYMBOL, mic, value);
    }

    static Named isin(String value) {
        return new Named(Scheme.ISIN, "", value);
    }

    static Named cik(String digits) {
        return new Named(Scheme.CIK, "", digits.replaceFirst("^0+(?=.)", ""));
    }
}
