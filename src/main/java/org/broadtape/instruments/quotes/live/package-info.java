/// Prices that move on pages that are open. Start at [org.broadtape.instruments.quotes.live.LiveQuotes].
/// The surprising choice: nothing is sent when a quote comes. Each page is looked after twice a second, and is sent what has changed of what it shows, so that
/// a flood of quotes costs no more than a trickle.
@NullMarked
package org.broadtape.instruments.quotes.live;

import org.jspecify.annotations.NullMarked;
