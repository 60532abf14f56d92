package org.broadtape.members.staff;

/// What may be done at the desk. A use case demands its right of the [Actor]; no address does.
public enum Right {
    /// Come in at all.
    OPEN_DESK,
    /// Write and change what is one's own and not released.
    WRITE_OWN,
    /// Read what is not released, whoever wrote it. Each such reading is logged.
    READ_UNRELEASED,
    WRITE_ANY,
    /// Release, schedule and correct.
    RELEASE,
    /// Withdraw and kill.
    TAKE_BACK,
    MODERATE,
    /// Put one comment of a discussion above all others.
    PIN_COMMENTS,
    /// Import and change companies, instruments and trading hours.
    CHANGE_INSTRUMENTS,
    /// Find members and see what is held about them.
    SEE_MEMBERS,
    /// Grant tiers, ban, merge, import.
    CHANGE_MEMBERS,
    /// Take members' data out of the house.
    EXPORT_MEMBERS,
    MANAGE_TIERS,
    MANAGE_STAFF,
    /// Make and revoke keys of the API.
    MANAGE_KEYS,
    SEE_AUDIT,
    /// Outbox, deliveries, providers, checks.
    SEE_OPERATION,
    /// Send again, drop, pause.
    RUN_OPERATION;

    /// Whether whoever uses it shows their second factor again, unless they did so lately: a desk left open must not give away the paper.
    public boolean asksAgain() {
        return this == MANAGE_STAFF || this == EXPORT_MEMBERS || this == MANAGE_KEYS;
    }
}
