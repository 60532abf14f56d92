package org.broadtape.instruments.plot;

import java.time.Period;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// How far back a chart goes. The first two are of minutes: of the last day on which there was a price, and of five days up to it.
public enum Range {
    DAY("1d", Period.ofDays(0)), WEEK("5d", Period.ofDays(6)), MONTH("1m", Period.ofMonths(1)), HALF("6m", Period.ofMonths(6)), YEAR("1y", Period.ofYears(1)), FIVE("5y", Period.ofYears(5)),
    ALL("max", Period.ofYears(200));

    private final String word;
    @SuppressWarnings("ImmutableEnumChecker") // a period is a value
    private final Period back;

    Range(String word, Period back) {
        this.word = word;
        this.back = back;
    }

    /// As the address and the link say it.
    public String word() {
        return word;
    }

    Period back() {
        return back;
    }

    boolean ofMinutes() {
        return compareTo(MONTH) < 0;
    }

    /// A year, where nothing else is asked for.
    static Range of(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElse(YEAR);
    }
}
