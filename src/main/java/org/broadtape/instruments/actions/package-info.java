/// What issuers do that changes what a share is or costs: dividends, splits, mergers, spin-offs, renames, shares in issue. Start at
/// [org.broadtape.instruments.actions.Actions]; [org.broadtape.instruments.actions.Adjustment] makes factors of them.
/// The surprising choice: nothing is overwritten. What was said before a correction stays with both of its times, so that a series can be computed as it
/// was known on any day.
@NullMarked
package org.broadtape.instruments.actions;

import org.jspecify.annotations.NullMarked;
