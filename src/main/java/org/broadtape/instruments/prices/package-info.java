/// What an instrument costs, now and at any instant. Start at [org.broadtape.instruments.prices.Prices]: the one place that says it.
@NullMarked
package org.broadtape.instruments.prices;

import org.jspecify.annotations.NullMarked;
