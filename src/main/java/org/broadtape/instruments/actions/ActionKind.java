package org.broadtape.instruments.actions;

/// What an issuer can do to an instrument.
public enum ActionKind {
    /// Pays an amount for each share.
    DIVIDEND,
    /// Makes so many of so many shares; fewer where it is a consolidation. An issue of bonus shares is one too.
    SPLIT,
    /// Goes up in another instrument, of which so many are given for so many, with an amount perhaps.
    MERGER,
    /// Gives so many of another instrument for so many of this one.
    SPIN_OFF,
    /// Is called otherwise from that day on; its label is the new name.
    RENAME,
    /// How many shares there are from that day on.
    SHARES,
    /// A given factor for all prices before that day, without its cause.
    FACTOR
}
