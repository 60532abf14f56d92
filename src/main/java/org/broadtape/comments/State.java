package org.broadtape.comments;

/// Where a comment stands. Only what is `VISIBLE` is shown; of others at most that there was one, where it has visible answers.
public enum State {
    VISIBLE,
    /// Waits for a moderator.
    HELD,
    /// A moderator, or a rule, took it away.
    REJECTED,
    /// Its author took it back.
    WITHDRAWN
}
