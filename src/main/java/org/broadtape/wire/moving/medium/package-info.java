/// Medium's export: a page of HTML per story. Start at `Medium`.
@NullMarked
package org.broadtape.wire.moving.medium;

import org.jspecify.annotations.NullMarked;
