/// Firms and libraries whose people have a tier together. Start at [org.broadtape.members.tiers.groups.Groups].
@NullMarked
package org.broadtape.members.tiers.groups;

import org.jspecify.annotations.NullMarked;
