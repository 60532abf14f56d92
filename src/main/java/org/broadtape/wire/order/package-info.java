/// Work on all cores whose results come off in order.
@NullMarked
package org.broadtape.wire.order;

import org.jspecify.annotations.NullMarked;
