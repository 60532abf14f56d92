/// What becomes of an item, decided without a database from the contract, the item and what is stored. Start at
/// [org.broadtape.wire.verdicts.Verdicts].
@NullMarked
package org.broadtape.wire.verdicts;

import org.jspecify.annotations.NullMarked;
