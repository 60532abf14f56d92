package org.broadtape.comments.moderation;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.members.MemberId;

/// A line of the log of moderation.
///
/// @param moderator empty for the machine
/// @param name      the moderator as they were called then; the phase, `outside judge` or `reports` for the machine
/// @param was       the comment's state before, and `became` after; empty where it changed none
/// @param undone    whether it was taken back later
public record Decision(long id, CommentId comment, Instant at, Optional<MemberId> moderator, String name, What what, Optional<State> was, Optional<State> became, String reason,
        boolean undone) {

    public enum What {
        HELD("held"), REJECTED("rejected"), APPROVED("approved"), UNDONE("undone"),
        /// The outside judge's word, where it decides nothing.
        ADVISED("advised"),
        /// An appeal against a rejection was turned down.
        UPHELD("upheld");

        private final String inWords;

        What(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    public boolean byMachine() {
        return moderator.isEmpty();
    }
}
