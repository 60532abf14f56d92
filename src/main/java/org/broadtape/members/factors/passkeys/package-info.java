/// Passkeys (Web Authentication, level 3): keys that a device keeps and opens only for its owner, for signing in and as a second factor in one.
/// Start at [org.broadtape.members.factors.passkeys.Passkeys]. Whose site it is comes from `BROADTAPE_URL`, never from a request.
@NullMarked
package org.broadtape.members.factors.passkeys;

import org.jspecify.annotations.NullMarked;
