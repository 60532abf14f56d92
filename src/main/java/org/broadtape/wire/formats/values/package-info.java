/// What the formats write alike: instants, embargoes, standings, versions, codes, renditions, fingerprints.
@NullMarked
package org.broadtape.wire.formats.values;

import org.jspecify.annotations.NullMarked;
