/// NewsML-G2. Start at [org.broadtape.wire.formats.g2.NewsMlG2].
@NullMarked
package org.broadtape.wire.formats.g2;

import org.jspecify.annotations.NullMarked;
