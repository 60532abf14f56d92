/// `/sign-in`, `/join`, `/sign-out`, and [org.broadtape.members.signin.web.SignedIn], with which every way in ends.
@NullMarked
package org.broadtape.members.signin.web;

import org.jspecify.annotations.NullMarked;
