/// Who works here and what they may do: [org.broadtape.members.staff.Role] and [org.broadtape.members.staff.Right].
@NullMarked
package org.broadtape.members.staff;

import org.jspecify.annotations.NullMarked;
