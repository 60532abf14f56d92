package org.broadtape.desk.articles.web;

import java.util.List;
import java.util.regex.Pattern;

import io.quarkus.qute.RawString;

import org.broadtape.articles.Article;
import org.broadtape.articles.history.Receipt;
import org.broadtape.articles.newsfile.Slip;
import org.broadtape.articles.newsfile.Step;
import org.broadtape.articles.web.media.Pictures;

/// @param receipts when each channel showed what happened to it
record ProofPage(Slip slip, Article article, List<Step> history, List<Receipt> receipts) {

    private static final Pattern PICTURE = Pattern.compile("([\"' ,])/media/([0-9]{1,18}/[0-9]{1,5}\\.(?:webp|jpg))");

    /// Pictures on other people's pages are not there yet, or any more: here they come by the desk's own address.
    public RawString text() {
        return new RawString(ofTheDesk(article.html()));
    }

    public RawString lead() {
        return new RawString(article.image().map(Pictures::whole).map(ProofPage::ofTheDesk).orElse(""));
    }

    private static String ofTheDesk(String html) {
        return PICTURE.matcher(html).replaceAll("$1/desk/media/$2");
    }

    public String byline() {
        return article.byline().isEmpty() ? String.join(", ", slip.authors()) : article.byline();
    }
}
