package org.broadtape.members.factors.web;

import java.time.Instant;
import java.util.Optional;

import io.quarkus.qute.RawString;

import org.broadtape.members.factors.Setup;
import org.broadtape.members.signin.Next;

/// The app that makes codes: the one that is set up, and a new one to set up.
///
/// @param since   since when there is one
/// @param codes   how many recovery codes are left
/// @param picture the QR code of the setup
/// @param next    where it leads to once the app is set up, or empty
/// @param problem what was wrong with what was typed, or empty
record AuthenticatorPage(Optional<Instant> since, int codes, Setup setup, RawString picture, Next next, String problem) {
}
