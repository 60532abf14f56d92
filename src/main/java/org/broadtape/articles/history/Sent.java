package org.broadtape.articles.history;

import java.time.Instant;
import java.util.List;

import org.broadtape.articles.ArticleId;

/// What has left the house with an article in it and cannot be called back, such as a mail or a partner's copy. A bean, found by injection:
/// who keeps the ledger tells it by this, so that a correction or a kill can say whom the wrong text has reached.
public interface Sent {

    /// Oldest first; none where nothing of the article was sent.
    List<Sending> of(ArticleId article);

    /// One sending: through which channel, to whom, what in words for a person (`version 2 of the wire, doubtful`), and when.
    record Sending(String channel, String recipient, String what, Instant at) {
    }
}
