/// What happens to companies and instruments over time: a new name, symbol, market or ISIN, a merger, a spin-off, an end. Start at
/// [org.broadtape.instruments.identity.change.Changing].
/// The surprising choice: an instrument stays the same row through all of it, and only its listings, numbers and names have days; so bars, articles and
/// portfolios need not be told.
@NullMarked
package org.broadtape.instruments.identity.change;

import org.jspecify.annotations.NullMarked;
