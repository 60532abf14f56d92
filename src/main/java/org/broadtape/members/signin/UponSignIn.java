package org.broadtape.members.signin;

import org.broadtape.members.MemberId;

/// Called when a member has signed in, within the request by which they did: what the browser held without an account may become theirs. A bean; found by
/// injection.
public interface UponSignIn {

    void signedIn(MemberId member);
}
