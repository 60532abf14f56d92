package org.broadtape.articles.passes;

import java.time.Instant;
import java.util.List;

import org.broadtape.articles.ArticleId;
import org.broadtape.members.MemberId;

/// An article given away by a link.
///
/// @param most    how many it opens the article to
/// @param readers to whom it has, by their key
public record Gift(long id, ArticleId article, MemberId giver, Instant expiresAt, boolean withdrawn, int most, List<String> readers) {

    /// Whether somebody new can still use it.
    boolean opensTo(Holder holder, Instant at) {
        return runs(at) && (readers.contains(holder.key()) || readers.size() < most);
    }

    boolean runs(Instant at) {
        return !withdrawn && at.isBefore(expiresAt);
    }
}
