package org.broadtape.members;

/// Called when a member has shown that an address is theirs, in the transaction of that. A bean; found by injection.
public interface UponProof {

    void proved(MemberId member, EmailAddress address);
}
