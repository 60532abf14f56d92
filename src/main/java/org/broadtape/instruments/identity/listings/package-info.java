/// Who held which symbol of a market when, and at which addresses instruments have their pages. Start at
/// [org.broadtape.instruments.identity.listings.Listings].
/// The surprising choice: an address is never kept as history; where a page was once follows from who held the symbol.
@NullMarked
package org.broadtape.instruments.identity.listings;

import org.jspecify.annotations.NullMarked;
