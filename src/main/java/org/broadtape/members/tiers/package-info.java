/// What the publisher offers its members, to whom it was given, and what that entitles to. Start at [org.broadtape.members.tiers.Tiers].
@NullMarked
package org.broadtape.members.tiers;

import org.jspecify.annotations.NullMarked;
