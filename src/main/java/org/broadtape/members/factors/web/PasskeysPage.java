package org.broadtape.members.factors.web;

import java.util.List;

import org.broadtape.members.factors.passkeys.Passkey;
import org.broadtape.members.signin.Next;

/// A member's passkeys.
///
/// @param can  whether the site's address is one for which browsers make passkeys
/// @param name what was typed for a new one
/// @param next where it leads to once one is added, or empty
record PasskeysPage(List<Passkey> passkeys, boolean can, String name, Next next, String problem) {
}
