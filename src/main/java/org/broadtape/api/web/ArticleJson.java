package org.broadtape.api.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.broadtape.articles.Article;
import org.broadtape.articles.about.About;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.body.PresentPrices;
import org.broadtape.articles.body.rendering.FeedHtml;
import org.broadtape.articles.setting.Picture;
import org.broadtape.articles.setting.PictureUses;
import org.broadtape.installation.Settings;

/// An article as the API tells it to one key: what it is given was cut by the newsstand to what that key may read.
@ApplicationScoped
class ArticleJson {

    /// As wide as readers see a picture.
    private static final int WIDE = 1280;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PictureUses uses;
    private final Settings settings;

    ArticleJson(PictureUses uses, Settings settings) {
        this.uses = uses;
        this.settings = settings;
    }

    /// Without its text.
    ///
    /// @param opens who reads the rest; empty where this is the whole
    ObjectNode head(Article article, Optional<AccessLevel> opens, List<About> abouts) {
        var json = Answers.object().put("id", article.id().value()).put("page", settings.at(article.path())).put("state", Query.word(article.state()))
                .put("reading", opens.isPresent() ? "preview" : "whole");
        opens.ifPresent(level -> json.put("whole_for", level.toString()));
        json.putObject("section").put("slug", article.section().slug().value()).put("name", article.section().name());
        json.put("headline", article.headline());
        CompanyJson.said(json, "standfirst", article.standfirst());
        CompanyJson.said(json, "dateline", article.dateline());
        CompanyJson.said(json, "byline", article.byline());
        var authors = json.putArray("authors");
        article.authors().forEach(author -> authors.addObject().put("slug", author.slug().value()).put("name", author.name()));
        var topics = json.putArray("topics");
        article.topics().stream().filter(topic -> !topic.isHidden()).forEach(topic -> topics.addObject().put("slug", topic.slug().value()).put("name", topic.name()));
        article.releasedAt().ifPresent(at -> json.put("released_at", at.toString()));
        json.put("updated_at", article.updatedAt().toString()).put("revision", article.revision()).put("language", article.language()).put("words", article.words());
        CompanyJson.said(json, "rights", article.rightsLine());
        CompanyJson.said(json, "source", article.source());
        article.image().filter(picture -> picture.width() > 0).ifPresent(picture -> json.set("image", image(picture)));
        var corrections = json.putArray("corrections");
        article.corrections().forEach(correction -> corrections.addObject().put("at", correction.at().toString()).put("text", correction.text()));
        var instruments = json.putArray("instruments");
        abouts.stream().sorted(Comparator.comparing(About::weight).reversed()).forEach(about -> instruments.addObject().put("id", about.instrument().value()).put("weight", about.weight()));
        return json;
    }

    /// And its text, as HTML and as blocks: prices as they were written, since present ones are of another scope.
    void text(ObjectNode json, Article article, Body body) {
        var stored = uses.in(article.id(), body.refs());
        json.put("html", new FeedHtml(stored, PresentPrices.NONE, settings.at("")).render(body));
        json.set("blocks", blocks(body.understood().withRefs(ref -> address(stored, ref))));
    }

    private static JsonNode blocks(Body body) {
        try {
            return JSON.readTree(body.toJson()).path("blocks");
        } catch (JsonProcessingException ofOurOwnWriting) {
            throw new IllegalStateException(ofOurOwnWriting);
        }
    }

    /// What is not stored has no address.
    private String address(Pictures stored, String ref) {
        return Stream.concat(stored.of(ref).map(picture -> picture.address(picture.nearest(WIDE), "jpg")).stream(), stored.file(ref).map(file -> file.address()).stream())
                .findFirst().map(settings::at).orElse("");
    }

    private ObjectNode image(Picture picture) {
        var width = Math.min(WIDE, picture.width());
        var json = Answers.object().put("url", settings.at("/media/" + picture.use() + "/" + width + ".jpg")).put("width", width)
                .put("height", Math.max(1, Math.round((float) picture.height() * width / picture.width())));
        CompanyJson.said(json, "alt", picture.alt());
        CompanyJson.said(json, "caption", picture.caption());
        CompanyJson.said(json, "credit", picture.credit());
        return json;
    }
}
