package org.broadtape.comments.rule;

import org.broadtape.kernel.Refused;

/// Whose comments are taken somewhere, and for how long.
///
/// @param openDays   days after the article's release until its discussion closes by itself; 0 for never
/// @param memberDays days that somebody must have been a member; 0 for none
public record Rule(Who who, int openDays, int memberDays) {

    /// What holds where the publisher has said nothing.
    public static final Rule MEMBERS = new Rule(new Who.Members(), 0, 0);

    public Rule {
        if (openDays < 0 || memberDays < 0 || openDays > 36_500 || memberDays > 36_500) {
            throw new Refused("Days are counted from 0, which means no limit, to 36500");
        }
    }
}
