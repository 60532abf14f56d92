package org.broadtape.desk.articles.web;

import java.util.List;

import org.broadtape.articles.Article;
import org.broadtape.articles.history.Receipt;
import org.broadtape.articles.newsfile.Slip;
import org.broadtape.articles.newsfile.Step;

/// @param receipts when each channel showed what happened to it
record ProofPage(Slip slip, Article article, List<Step> history, List<Receipt> receipts) {

    public String byline() {
        return article.byline().isEmpty() ? String.join(", ", slip.authors()) : article.byline();
    }
}
