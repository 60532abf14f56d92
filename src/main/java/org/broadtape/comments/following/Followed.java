package org.broadtape.comments.following;

import org.broadtape.articles.ArticleId;

/// What can be followed: a thread, or all of an article's discussion.
///
/// @param thread the comment at its top; 0 for the discussion
public record Followed(ArticleId article, long thread) {

    private static final long WHOLE = 0;

    public static Followed discussion(ArticleId article) {
        return new Followed(article, WHOLE);
    }

    public boolean isDiscussion() {
        return thread == WHOLE;
    }
}
