package org.broadtape.comments;

import org.broadtape.members.MemberId;
import org.broadtape.members.Viewer;
import org.broadtape.members.sessions.Session;

/// Somebody who is signed in and wants to say something.
///
/// @param viewer  as what they read the article
/// @param network from where, as [org.broadtape.members.Visit] believes it
public record Speaker(Session session, Viewer viewer, String network) {

    public MemberId member() {
        return session.member();
    }
}
