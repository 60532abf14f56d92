/// `./broadtape rates`: files of rates of exchange, and what a rate is.
@NullMarked
package org.broadtape.instruments.rates.cli;

import org.jspecify.annotations.NullMarked;
