/// `/sign-in/factor`, `/sign-in/passkey`, `/account/authenticator`, `/account/passkeys`.
@NullMarked
package org.broadtape.members.factors.web;

import org.jspecify.annotations.NullMarked;
