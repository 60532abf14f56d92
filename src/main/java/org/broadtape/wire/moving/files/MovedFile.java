package org.broadtape.wire.moving.files;

/// A picture or file that articles of a run show.
///
/// @param address as it stands in their copy
record MovedFile(long id, String address) {
}
