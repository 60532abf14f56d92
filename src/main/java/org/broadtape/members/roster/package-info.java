/// All members as the desk sees them: found, labelled, banned, merged. Start at [org.broadtape.members.roster.Roster] and
/// [org.broadtape.members.roster.Bans].
/// The surprising choice: a count is exact as far as that is quick; else it is the database's own estimate, and says so.
@NullMarked
package org.broadtape.members.roster;

import org.jspecify.annotations.NullMarked;
