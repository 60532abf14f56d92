package org.broadtape.members.account;

import java.util.List;
import java.util.Map;

import org.broadtape.members.MemberId;

/// What a module holds about a member: for the download of it all, and for the end of it. A bean; found by injection.
public interface HeldAbout {

    /// The name of this part of the download, such as `saved articles`.
    String name();

    /// Everything held, as rows of named values (text, numbers, booleans, instants), nothing left out but secrets.
    List<Map<String, Object>> of(MemberId member);

    /// Removes what is held, in the caller's transaction. What belongs to others too, such as a public thread, keeps its place without the name.
    void forget(MemberId member);
}
