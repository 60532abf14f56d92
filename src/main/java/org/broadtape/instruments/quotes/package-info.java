/// The latest prices, as sources tell them. Start at [org.broadtape.instruments.quotes.Quotes].
/// The surprising choice: nothing that a source says is believed for being said. Each quote is judged against what stands, and one that is odd is held for a
/// person with its reason: a price in rand for cents is a hundredfold fall to whoever reads it.
@NullMarked
package org.broadtape.instruments.quotes;

import org.jspecify.annotations.NullMarked;
