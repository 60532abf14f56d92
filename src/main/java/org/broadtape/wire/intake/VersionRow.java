package org.broadtape.wire.intake;

import org.broadtape.wire.item.Version;

/// What was done with a version of an item.
record VersionRow(long item, Version version, String fingerprint, long document, String outcome, String reason) {
}
