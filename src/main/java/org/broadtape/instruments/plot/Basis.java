package org.broadtape.instruments.plot;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// In which prices a chart is: in shares of today; the same with dividends taken out, so that it shows what a holder gained; or as they were quoted then.
public enum Basis {
    SPLITS(""), ADJUSTED("adjusted"), RAW("raw");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    /// As the address says it; empty for what is shown where nothing is said.
    public String word() {
        return word;
    }

    static Basis of(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElse(SPLITS);
    }
}
