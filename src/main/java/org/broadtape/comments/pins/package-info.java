/// The one comment of a discussion that stands above all others: [org.broadtape.comments.pins.Pins].
@NullMarked
package org.broadtape.comments.pins;

import org.jspecify.annotations.NullMarked;
