package org.broadtape.instruments.bars.layouts;

/// Numbers as nearly all files write them, digits with or without a mark before the decimals, read without a look at how else they might be written.
final class Digits {

    /// That a text is not such a number.
    static final int NONE = -1;
    /// As many as eight bytes always hold.
    private static final int MOST = 18;

    private Digits() {
    }

    /// How many decimals it has; or [#NONE].
    static int places(String text, char mark) {
        var from = text.startsWith("-") ? 1 : 0;
        var places = NONE;
        for (var at = from; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == mark && places == NONE && at > from) {
                places = 0;
            } else if (c < '0' || c > '9') {
                return NONE;
            } else if (places != NONE) {
                places++;
            }
        }
        return text.length() - from > MOST || text.length() == from ? NONE : Math.max(places, 0);
    }

    /// The number times 10^places.
    ///
    /// @param text   that has no more decimals than that
    /// @param places that leave no more than eighteen digits
    static long whole(String text, char mark, int places) {
        var number = 0L;
        var left = NONE;
        for (var at = text.startsWith("-") ? 1 : 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == mark) {
                left = places;
            } else {
                number = number * 10 + c - '0';
                left -= left > 0 ? 1 : 0;
            }
        }
        for (var more = left == NONE ? places : left; more > 0; more--) {
            number *= 10;
        }
        return text.startsWith("-") ? -number : number;
    }

    /// Whether its digits before the decimals leave room for so many decimals.
    static boolean fits(String text, int itsPlaces, int places) {
        return text.length() - itsPlaces + places <= MOST;
    }
}
