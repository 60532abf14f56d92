package org.broadtape.members.factors.web;

import java.util.List;

import org.broadtape.members.factors.passkeys.Passkey;
import org.broadtape.members.signin.Next;

/// A member's passkeys.
///
/// @param can  whether the site's address is one for which browsers make passkeys
/// @param renamed the number of the one whose name was refused, or 0
/// @param name    what was typed: for that one, else for a new one
/// @param next    where it leads to once one is added, or empty
record PasskeysPage(List<Passkey> passkeys, boolean can, long renamed, String name, Next next, String problem) {

    public String fresh() {
        return renamed == 0 ? name : "";
    }

    public boolean renames(Passkey passkey) {
        return passkey.id() == renamed;
    }

    public String typed(Passkey passkey) {
        return renames(passkey) ? name : passkey.name();
    }
}
