package org.broadtape.comments.web;

import java.util.UUID;

/// A form as it stands in the page: what was typed, and what is wrong with it.
///
/// @param parent the number of the comment that it answers, or empty
/// @param to     whose that is
public record Draft(String text, String position, String parent, String to, String submission, String problem) {

    /// Whether it was sent and not taken: what was typed stands in it, also where nobody may send one any more.
    boolean refused() {
        return !problem.isEmpty();
    }

    static Draft blank() {
        return answering("", "");
    }

    static Draft answering(String parent, String to) {
        return new Draft("", "", parent, to, UUID.randomUUID().toString(), "");
    }
}
