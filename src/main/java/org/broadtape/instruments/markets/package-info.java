/// Markets, and when they are open. Start at [org.broadtape.instruments.markets.TradingHours].
/// The surprising choice: nothing about any exchange stands in the code, not even its weekends; what nobody has imported is unknown, and said so.
@NullMarked
package org.broadtape.instruments.markets;

import org.jspecify.annotations.NullMarked;
