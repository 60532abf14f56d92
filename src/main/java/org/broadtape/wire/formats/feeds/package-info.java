/// RSS, Atom with AP's entries, and JSON Feed. Start at [org.broadtape.wire.formats.feeds.Feed].
@NullMarked
package org.broadtape.wire.formats.feeds;

import org.jspecify.annotations.NullMarked;
