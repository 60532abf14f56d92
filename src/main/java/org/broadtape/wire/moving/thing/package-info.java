/// What a site that moves in consists of, whatever system it comes from.
@NullMarked
package org.broadtape.wire.moving.thing;

import org.jspecify.annotations.NullMarked;
