/// The way in by mail: a link and a code in one mail, for the browser that asked for it and no other. Start at
/// [org.broadtape.members.signin.mailed.SignInRequests].
@NullMarked
package org.broadtape.members.signin.mailed;

import org.jspecify.annotations.NullMarked;
