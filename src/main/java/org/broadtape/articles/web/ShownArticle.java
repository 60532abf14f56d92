package org.broadtape.articles.web;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.jspecify.annotations.Nullable;

/// The article whose page is being made, as its reader may see it: for whoever fills a place of that page and would read it from the database again.
@RequestScoped
public class ShownArticle {

    private @Nullable Article article;

    void show(Article shown) {
        article = shown;
    }

    /// Empty where it is not the one that the page is about.
    public Optional<Article> called(ArticleId id) {
        return Optional.ofNullable(article).filter(one -> one.id().equals(id));
    }
}
