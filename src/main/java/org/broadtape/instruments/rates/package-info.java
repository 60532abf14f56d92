/// Rates of exchange, those of the European Central Bank. Start at [org.broadtape.instruments.rates.Rates].
/// The surprising choice: a day without a rate is answered with an earlier one, and always with the day that it is really of; a currency that went into another
/// is counted by the rate that was fixed then, for ever.
@NullMarked
package org.broadtape.instruments.rates;

import org.jspecify.annotations.NullMarked;
