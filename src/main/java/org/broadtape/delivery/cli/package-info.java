/// The command with which a person looks into the ledger and decides what needs a decision.
@NullMarked
package org.broadtape.delivery.cli;

import org.jspecify.annotations.NullMarked;
