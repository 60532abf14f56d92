/// A wire item as Broadtape understands it, whatever the format it came in. Start at [org.broadtape.wire.item.WireItem].
@NullMarked
package org.broadtape.wire.item;

import org.jspecify.annotations.NullMarked;
