/// Prices and moves in words and signs, as readers of the site's language write them.
@NullMarked
package org.broadtape.instruments.figures;

import org.jspecify.annotations.NullMarked;
