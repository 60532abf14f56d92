package org.broadtape.api.web;

/// For what daily prices are adjusted.
enum Adjusted {
    /// As they were traded.
    NONE,
    /// In shares of today.
    SPLITS,
    /// For splits, dividends, spin-offs and given factors: what a holder gained.
    ALL
}
