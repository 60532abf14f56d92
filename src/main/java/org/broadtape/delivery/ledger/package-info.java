/// The ledger's tables: how promises are written, taken in batches, settled in batches, and shown.
@NullMarked
package org.broadtape.delivery.ledger;

import org.jspecify.annotations.NullMarked;
