/// ninjs 1 to 3, and AP's JSON. Start at [org.broadtape.wire.formats.ninjs.Ninjs].
@NullMarked
package org.broadtape.wire.formats.ninjs;

import org.jspecify.annotations.NullMarked;
