/// Documents as they come: found, cut, read into arrivals on any thread, and kept where something of them was refused. Start at
/// [org.broadtape.wire.documents.Reader].
@NullMarked
package org.broadtape.wire.documents;

import org.jspecify.annotations.NullMarked;
