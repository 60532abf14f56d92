package org.broadtape.wire;

/// What was done with a version of an item.
record VersionRow(long item, long version, String fingerprint, long document, String outcome, String reason) {
}
