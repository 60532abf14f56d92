package org.broadtape.comments.web;

import java.util.List;
import java.util.Optional;

import org.broadtape.articles.Article;
import org.broadtape.comments.Order;

/// The comments under an article, or one of them with its answers.
///
/// @param count   how many there are
/// @param one     whether this is the page of one comment
/// @param next    the address at which the rest is, or empty
/// @param draft   the form of whoever may comment
/// @param newest  the highest number among the visible; for what comes live
/// @param asOf    when it was made, for a member who looks at it; empty for others
/// @param follows whether that member is told of every new comment here
public record ThreadPage(Article article, int count, boolean one, List<Entry> entries, Order order, String next, Gate gate, Optional<Draft> draft, long newest,
        String asOf, boolean follows) {

    public String path() {
        return article.path() + "/comments";
    }
}
