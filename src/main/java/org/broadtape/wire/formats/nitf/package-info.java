/// NITF, as a document and as the body in other formats. Start at [org.broadtape.wire.formats.nitf.Nitf].
@NullMarked
package org.broadtape.wire.formats.nitf;

import org.jspecify.annotations.NullMarked;
