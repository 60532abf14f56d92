package org.broadtape.comments.moderation;

import org.broadtape.kernel.Refused;

/// What moderators and readers write about comments, as it is kept.
public final class Words {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST = 5000;

    private Words() {
    }

    /// One line that its author will read.
    ///
    /// @throws Refused where it is empty, too long, or has signs that cannot be seen
    public static String reason(String typed) {
        var reason = typed.strip();
        if (reason.isEmpty()) {
            throw new Refused("Say why, in one line. The one whom it concerns reads it");
        }
        if (reason.length() > LONGEST_REASON || reason.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("A reason is one line of " + LONGEST_REASON + " characters at most");
        }
        return reason;
    }

    /// Several lines.
    ///
    /// @param of what it is, for the refusal: `Your appeal`
    public static String lines(String of, String typed) {
        var words = typed.strip().replace("\r\n", "\n").replace("\0", "");
        if (words.isEmpty()) {
            throw new Refused(of + " has no words yet");
        }
        if (words.length() > LONGEST) {
            throw new Refused(of + " has " + words.length() + " characters; " + LONGEST + " are the most");
        }
        return words;
    }
}
