/// How the European Central Bank writes its rates. Start at [org.broadtape.instruments.rates.reading.EcbRates].
@NullMarked
package org.broadtape.instruments.rates.reading;

import org.jspecify.annotations.NullMarked;
