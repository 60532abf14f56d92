package org.broadtape.instruments;

/// What sort of thing an instrument is.
public enum Kind {
    SHARE, FUND, INDEX, CURRENCY_PAIR, COMMODITY, BOND, CRYPTO
}
