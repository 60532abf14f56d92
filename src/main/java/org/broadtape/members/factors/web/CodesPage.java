package org.broadtape.members.factors.web;

import org.broadtape.members.factors.RecoveryCodes;
import org.broadtape.members.signin.Next;

/// Ten recovery codes, offered.
///
/// @param left how many of those before are left, which become void
/// @param next where it leads to once they are kept
record CodesPage(RecoveryCodes.Offer offer, int left, Next next, String problem) {
}
