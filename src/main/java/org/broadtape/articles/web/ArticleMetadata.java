package org.broadtape.articles.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.broadtape.articles.Article;
import org.broadtape.articles.body.rendering.Markup;
import org.broadtape.articles.setting.Picture;
import org.broadtape.articles.web.media.Pictures;
import org.broadtape.installation.Settings;

/// An article as machines read it: OpenGraph, and schema.org's NewsArticle in JSON-LD. Templates know it as `inject:metadata`.
/// Says only what the page shows; the text itself is in the page. Of what only some may read it says so to them too: a search engine that was
/// let in must not take it for free.
@ApplicationScoped
@Named("metadata")
public class ArticleMetadata {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Settings settings;

    ArticleMetadata(Settings settings) {
        this.settings = settings;
    }

    /// What stands in the head of the article's page.
    public RawString head(ArticlePage page) {
        var article = page.article();
        var html = Markup.html();
        meta(html, "name", "description", page.description());
        html.empty("link", "rel", "canonical", "href", article.canonical().isEmpty() ? settings.at(article.path()) : article.canonical()).line();
        if (!article.indexed() || page.apart()) {
            meta(html, "name", "robots", "noindex");
        } else if (page.closed()) {
            meta(html, "name", "robots", "noarchive"); // or a search engine that was let in shows to all what it was shown
        }
        openGraph(page, html);
        return new RawString(html + "<script type=\"application/ld+json\">" + jsonLd(page) + "</script>");
    }

    private void openGraph(ArticlePage page, Markup html) {
        var article = page.article();
        property(html, "og:type", "article");
        property(html, "og:site_name", settings.name());
        property(html, "og:title", article.headline());
        property(html, "og:description", page.description());
        property(html, "og:url", settings.at(article.path()));
        property(html, "og:locale", article.language());
        article.image().ifPresent(picture -> {
            property(html, "og:image", settings.at(Pictures.shared(picture)));
            property(html, "og:image:alt", picture.alt());
            html.empty("meta", "name", "twitter:card", "content", "summary_large_image").line();
        });
        article.releasedAt().ifPresent(at -> property(html, "article:published_time", iso(at)));
        property(html, "article:modified_time", iso(article.updatedAt()));
        property(html, "article:section", article.section().name());
        article.topics().forEach(topic -> property(html, "article:tag", topic.name()));
    }

    private static void property(Markup html, String name, String content) {
        meta(html, "property", name, content);
    }

    /// What there is nothing to say of is left out: an element without content is none.
    private static void meta(Markup html, String kind, String name, String content) {
        if (!content.isEmpty()) {
            html.empty("meta", kind, name, "content", content).line();
        }
    }

    private static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// The content of a `script` element that holds data. No character of it can end the element.
    private String jsonLd(ArticlePage page) {
        return json(page).toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    ObjectNode json(ArticlePage page) {
        var article = page.article();
        var json = JSON.objectNode()
                .put("@context", "https://schema.org")
                .put("@type", "NewsArticle")
                .put("headline", article.headline())
                .put("description", page.description())
                .put("url", settings.at(article.path()))
                .put("mainEntityOfPage", settings.at(article.path()))
                .put("dateModified", article.updatedAt().toString())
                .put("articleSection", article.section().name())
                .put("inLanguage", article.language())
                .put("wordCount", article.words())
                .put("isAccessibleForFree", !page.closed());
        article.releasedAt().ifPresent(at -> json.put("datePublished", at.toString()));
        json.putObject("publisher").put("@type", "NewsMediaOrganization").put("name", settings.name()).put("url", settings.at("/"));
        authors(article, json.putArray("author"));
        article.image().ifPresent(picture -> json.set("image", image(picture)));
        json.set("keywords", strings(article));
        rights(article, json);
        corrections(article, json);
        if (page.closed()) {
            json.putObject("hasPart").put("@type", "WebPageElement").put("isAccessibleForFree", false).put("cssSelector", page.gate().isPresent() ? ".gate" : ".prose");
        }
        return json;
    }

    private void authors(Article article, ArrayNode authors) {
        if (article.byline().isEmpty()) {
            article.authors().forEach(author -> authors.addObject().put("@type", "Person").put("name", author.name()).put("url", settings.at("/authors/" + author.slug())));
        } else {
            authors.addObject().put("@type", "Person").put("name", article.byline());
        }
        if (authors.isEmpty()) {
            authors.addObject().put("@type", "Organization").put("name", article.source().isEmpty() ? settings.name() : article.source());
        }
    }

    private ObjectNode image(Picture picture) {
        var image = JSON.objectNode().put("@type", "ImageObject").put("url", settings.at(Pictures.shared(picture))).put("caption", picture.caption());
        return picture.credit().isEmpty() ? image : image.put("creditText", picture.credit());
    }

    private static ArrayNode strings(Article article) {
        var names = JSON.arrayNode();
        article.topics().forEach(topic -> names.add(topic.name()));
        return names;
    }

    private static void rights(Article article, ObjectNode json) {
        if (!article.rightsLine().isEmpty()) {
            json.put("copyrightNotice", article.rightsLine());
        }
        if (!article.source().isEmpty()) {
            json.put("creditText", article.source());
        }
        if (!article.dateline().isEmpty()) {
            json.put("dateline", article.dateline());
        }
    }

    private static void corrections(Article article, ObjectNode json) {
        if (!article.corrections().isEmpty()) {
            var corrections = json.putArray("correction");
            article.corrections().forEach(one -> corrections.addObject().put("@type", "CorrectionComment").put("text", one.text()).put("datePublished", one.at().toString()));
        }
    }
}
