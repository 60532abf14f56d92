/// How quotes are written, in files and in what sources send. Start at [org.broadtape.instruments.quotes.reading.Offers].
@NullMarked
package org.broadtape.instruments.quotes.reading;

import org.jspecify.annotations.NullMarked;
