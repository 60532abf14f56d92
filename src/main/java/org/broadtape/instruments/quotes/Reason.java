package org.broadtape.instruments.quotes;

/// Why a quote is held.
public enum Reason {
    UNKNOWN_INSTRUMENT("no instrument is listed under that name; import it, then accept the quote", true),
    SEVERAL_INSTRUMENTS("more than one instrument has that number; let the source name the market too", false),
    NO_PRICE("the price is zero or less", false),
    WRONG_UNIT("the price is in another unit than the instrument's", false),
    FUTURE("its time is in the future", false),
    LAST_WEEKS("it is of days ago", true),
    OLDER("it is older than the price that stands", false),
    HUNDREDFOLD("it is about a hundred times the last price, or a hundredth: cents for the whole, or the whole for cents", true),
    JUMP("it differs too much from the last price, and nothing is known that would explain it", true);

    private final String words;
    private final boolean acceptable;

    Reason(String words, boolean acceptable) {
        this.words = words;
        this.acceptable = acceptable;
    }

    public String words() {
        return words;
    }

    /// Whether a person may find that it is right all the same. Of the others nothing can be made.
    public boolean isAcceptable() {
        return acceptable;
    }
}
