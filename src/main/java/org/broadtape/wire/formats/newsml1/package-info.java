/// NewsML 1.0 to 1.2, with what Reuters does of its own. Start at [org.broadtape.wire.formats.newsml1.NewsMl1].
@NullMarked
package org.broadtape.wire.formats.newsml1;

import org.jspecify.annotations.NullMarked;
