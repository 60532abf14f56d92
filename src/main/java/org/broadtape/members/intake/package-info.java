/// Lists of members from other systems. Start at [org.broadtape.members.intake.Intake].
/// The surprising choice: an imported address is not proved, so it brings no seat in a group; whoever holds the mailbox signs in by a link as
/// anyone does, and that proves it.
@NullMarked
package org.broadtape.members.intake;

import org.jspecify.annotations.NullMarked;
