/// `/sign-in/with/{issuer}`.
@NullMarked
package org.broadtape.members.openid.web;

import org.jspecify.annotations.NullMarked;
