/// What sources of several kinds need of a text: a headline where it has none, its links, its fingerprint.
@NullMarked
package org.broadtape.wire.moving.text;

import org.jspecify.annotations.NullMarked;
