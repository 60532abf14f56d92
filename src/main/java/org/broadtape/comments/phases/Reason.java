package org.broadtape.comments.phases;

/// Why a phase did not let a comment pass.
///
/// @param words a sentence for the desk
public record Reason(Phase phase, Opinion opinion, String words) {
}
