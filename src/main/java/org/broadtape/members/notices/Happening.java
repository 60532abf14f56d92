package org.broadtape.members.notices;

/// What a member is told of.
public enum Happening {
    NEW_BROWSER, PASSWORD_CHANGED, PASSWORD_REMOVED, ADDRESS_CHANGED,
    /// So many for this address that no more are looked at for a while.
    WRONG_PASSWORDS,
    /// The same of codes, after a right first proof.
    WRONG_CODES
}
