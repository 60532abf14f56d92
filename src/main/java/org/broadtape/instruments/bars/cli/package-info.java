/// The commands about daily bars.
@NullMarked
package org.broadtape.instruments.bars.cli;

import org.jspecify.annotations.NullMarked;
