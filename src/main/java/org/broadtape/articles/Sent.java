package org.broadtape.articles;

import java.time.Instant;
import java.util.List;

/// What has left the house with an article in it and cannot be called back, such as a mail or a partner's copy. A bean, found by injection:
/// whoever sends tells it by this, so that a correction or a kill can say whom the wrong text has reached.
public interface Sent {

    /// Oldest first; none where nothing of the article was sent.
    List<Sending> of(ArticleId article);

    /// One sending: through which channel, to whom in words for a person, which revision, and when.
    record Sending(String channel, String recipient, int revision, Instant at) {
    }
}
