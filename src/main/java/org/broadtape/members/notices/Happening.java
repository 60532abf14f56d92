package org.broadtape.members.notices;

/// What a member is told of.
public enum Happening {
    NEW_BROWSER, PASSWORD_CHANGED, PASSWORD_REMOVED, ADDRESS_CHANGED
}
