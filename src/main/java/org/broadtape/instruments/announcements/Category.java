package org.broadtape.instruments.announcements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What sort of news an announcement is.
public enum Category {
    RESULTS, TRADING_STATEMENT, DIVIDEND, DIRECTOR_DEALING, MEETING, CAUTIONARY, TRANSACTION, CAPITAL, SHAREHOLDING, BOARD, OTHER;

    /// As addresses have it: `director-dealing`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Category> called(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
