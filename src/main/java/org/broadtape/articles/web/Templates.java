package org.broadtape.articles.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.broadtape.articles.pages.StaticPage;

@CheckedTemplate(basePath = "articles")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance article(ArticlePage page);

    static native TemplateInstance listing(ListingPage page);

    static native TemplateInstance author(AuthorPage page);

    static native TemplateInstance day(DayPage page);

    static native TemplateInstance corrections(CorrectionsPage page);

    static native TemplateInstance staticPage(StaticPage page);
}
