/// What came of moving a site in, as text and as a page: counts, and what was changed or dropped with examples.
@NullMarked
package org.broadtape.wire.moving.report;

import org.jspecify.annotations.NullMarked;
