/// The commands about tiers and groups.
@NullMarked
package org.broadtape.members.tiers.cli;

import org.jspecify.annotations.NullMarked;
