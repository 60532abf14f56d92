/// Who was given which tier, by whom, why and until when. Start at [org.broadtape.members.tiers.grants.Grants].
/// The surprising choice: a member's tier is kept in its row with the instant until which it holds, so that nobody waits for a timer to lose it.
@NullMarked
package org.broadtape.members.tiers.grants;

import org.jspecify.annotations.NullMarked;
