/// The command that keeps partners' contracts.
@NullMarked
package org.broadtape.feeds.cli;

import org.jspecify.annotations.NullMarked;
