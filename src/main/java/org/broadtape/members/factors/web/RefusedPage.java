package org.broadtape.members.factors.web;

import org.broadtape.members.signin.Next;

/// What became of a sign-in with a passkey that was not taken.
record RefusedPage(String problem, Next next) {
}
