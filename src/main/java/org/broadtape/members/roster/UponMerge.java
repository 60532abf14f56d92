package org.broadtape.members.roster;

import java.util.Set;

import org.broadtape.members.MemberId;

/// What becomes of a module's rows when two accounts of one person become one. A bean; found by injection. A test fails for a table that points at
/// members and that no bean names.
public interface UponMerge {

    /// The tables with a key to members that it sees to, such as `articles.saved`.
    Set<String> tables();

    /// Moves or drops the rows of `from`, in the transaction of the merge, both accounts being locked. Where `into` has the same already, that stays.
    void merged(MemberId from, MemberId into);
}
