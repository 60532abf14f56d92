package org.broadtape.comments.rule;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.members.MemberId;

/// Who may not comment at all, whatever their tier. A bean; found by injection.
public interface Barred {

    /// Empty for somebody who may. In the caller's transaction: until that ends, nobody else bars this member.
    Optional<Bar> of(MemberId member);

    /// @param until absent for good
    record Bar(Optional<Instant> until, String reason) {
    }
}
