/// Passwords, for members who want one; none is needed. Start at [org.broadtape.members.passwords.Passwords].
@NullMarked
package org.broadtape.members.passwords;

import org.jspecify.annotations.NullMarked;
