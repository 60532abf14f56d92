/// `./broadtape quotes`: sources of quotes, files of quotes, and what is held.
@NullMarked
package org.broadtape.instruments.quotes.cli;

import org.jspecify.annotations.NullMarked;
