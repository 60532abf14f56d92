package org.broadtape.instruments.identity;

import java.util.function.Function;

/// Whose numbers an instrument is known by.
public enum Scheme {
    ISIN("ISIN", Isin::doubt),
    FIGI("FIGI", Figi::doubt),
    /// The same share in one country, over all its markets.
    COMPOSITE_FIGI("composite FIGI", Figi::doubt),
    CUSIP("CUSIP", Cusip::doubt),
    SEDOL("SEDOL", _ -> ""),
    /// The issuer's at the Securities and Exchange Commission.
    CIK("CIK", _ -> "");

    private final String words;
    @SuppressWarnings("ImmutableEnumChecker") // methods of classes without state
    private final Function<String, String> doubts;

    Scheme(String words, Function<String, String> doubts) {
        this.words = words;
        this.doubts = doubts;
    }

    public String inWords() {
        return words;
    }

    /// What is wrong with the number, in a sentence; empty where nothing is.
    String doubt(String value) {
        return doubts.apply(value);
    }
}
