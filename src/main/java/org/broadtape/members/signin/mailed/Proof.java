package org.broadtape.members.signin.mailed;

import org.broadtape.members.MemberId;
import org.broadtape.members.signin.Next;

/// What a link or a code was worth.
public sealed interface Proof {

    /// The member whose address it was sent to; the link and the code are spent.
    ///
    /// @param means `link` or `code`
    record Proved(MemberId member, String means, Next next) implements Proof {
    }

    /// A wrong code.
    ///
    /// @param left how many more may be tried; with none the request has ended
    record Wrong(int left) implements Proof {
    }

    /// There is no such request, or not any more: used, voided by a newer one, or too old.
    record Ended() implements Proof {
    }
}
