/// What a member shows besides the proof they signed in with: a code of an authenticator app, a recovery code, a passkey. Start at
/// [org.broadtape.members.factors.SecondFactors] (what is asked of whom) and [org.broadtape.members.factors.Authenticators]. A code that came by
/// mail is none of these.
@NullMarked
package org.broadtape.members.factors;

import org.jspecify.annotations.NullMarked;
