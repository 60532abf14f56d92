package org.broadtape.instruments.bars;

/// A bar that is kept already.
///
/// @param importId the taking that it came with; 0 for the one that runs
record Known(ExactBar bar, int importId, String source) {
}
