package org.broadtape.comments.live;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.articles.ArticleId;
import org.broadtape.members.Viewer;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Token;

/// Who listens to which discussion.
///
/// @param after   the newest comment that they have
/// @param viewer  as which they were shown it
/// @param signIn  their session, where they are signed in
/// @param network from which they came
/// @param until   when the clock alone would change what they may see
public record LiveRequest(ArticleId article, long after, Viewer viewer, Optional<SignIn> signIn, String network, Instant until) {

    /// A session by its token, which says whether it still runs.
    public record SignIn(Token token, Session session) {
    }

    /// Their own comments are not news to them.
    boolean isOwn(long member) {
        return signIn.filter(one -> one.session().member().value() == member).isPresent();
    }
}
