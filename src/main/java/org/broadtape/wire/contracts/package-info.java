/// Agencies and their contracts: read from files and commands, kept with every change. Start at [org.broadtape.wire.contracts.Providers].
@NullMarked
package org.broadtape.wire.contracts;

import org.jspecify.annotations.NullMarked;
