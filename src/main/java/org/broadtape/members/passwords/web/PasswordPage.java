package org.broadtape.members.passwords.web;

/// `/account/password`.
///
/// @param has     whether there is a password now
/// @param fresh   whether the member has signed in a moment ago, so that the present one is not asked for
/// @param problem what is wrong with the field `place`, or empty
/// @param done    whether it was set just now
public record PasswordPage(boolean has, boolean fresh, String problem, String place, boolean done) {

    /// Whether the form is of use: without a password only a fresh session may set one.
    public boolean open() {
        return has || fresh;
    }
}
