package org.broadtape.wire.intake;

/// A picture that came as an item of its own: where it is kept (`sha256:…`) and its words.
record KeptPicture(String ref, String alt, String caption, String credit) {
}
