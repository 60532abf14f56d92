package org.broadtape.articles.about;

import org.broadtape.articles.ArticleId;
import org.broadtape.jobs.Event;

/// What an article is about is other than before, though its copy has not changed.
public record AboutChanged(long article) implements Event {

    @Override
    public String aggregate() {
        return new ArticleId(article).aggregate();
    }
}
