/// The commands of the wire.
@NullMarked
package org.broadtape.wire.cli;

import org.jspecify.annotations.NullMarked;
