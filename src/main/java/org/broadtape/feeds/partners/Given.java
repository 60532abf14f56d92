package org.broadtape.feeds.partners;

import java.time.Instant;

import org.broadtape.articles.ArticleId;
import org.broadtape.feeds.wire.OutItem;

/// One number of a partner's wire: which version of which article it brought.
///
/// @param newest whether no later number of this partner brings the same article
/// @param correction what was wrong before, where this version corrects; else empty
record Given(long sequence, long article, long version, OutItem.Status status, Instant madeAt, String correction, boolean newest) {

    ArticleId id() {
        return new ArticleId(article);
    }
}
