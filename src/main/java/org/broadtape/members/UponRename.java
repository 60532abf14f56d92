package org.broadtape.members;

/// Called when a member is called otherwise in public, in the transaction of that. A bean; found by injection.
public interface UponRename {

    void renamed(MemberId member);
}
