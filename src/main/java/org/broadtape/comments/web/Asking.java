package org.broadtape.comments.web;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.broadtape.articles.Article;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.Reading;
import org.broadtape.articles.access.Channel;
import org.broadtape.comments.Comment;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Speaker;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Viewer;
import org.broadtape.members.Visit;

/// Who asks for comments, and about which article, as far as they see it.
@RequestScoped
class Asking {

    private final Visit visit;
    private final Newsstand newsstand;
    private final Comments comments;
    private final PageTags tags;

    Asking(Visit visit, Newsstand newsstand, Comments comments, PageTags tags) {
        this.visit = visit;
        this.newsstand = newsstand;
        this.comments = comments;
        this.tags = tags;
    }

    Viewer viewer() {
        return visit.viewer();
    }

    Optional<Speaker> speaker() {
        return visit.session().map(session -> new Speaker(session, visit.viewer(), visit.network()));
    }

    /// @throws org.broadtape.members.NotSignedIn where nobody is signed in
    Speaker signedIn() {
        return new Speaker(visit.signedIn(), visit.viewer(), visit.network());
    }

    /// @throws NotFound where they see no such article
    Article article(String section, String slug) {
        if (!Slug.is(section) || !Slug.is(slug)) {
            throw new NotFound(section + "/" + slug);
        }
        return article(newsstand.at(new Slug(section), new Slug(slug), visit.viewer(), Channel.SITE));
    }

    Article of(Comment comment) {
        return article(newsstand.at(comment.article(), visit.viewer()));
    }

    /// @throws NotFound where there is none under an article that they see
    Comment comment(long id) {
        return comments.find(new CommentId(id)).orElseThrow(() -> new NotFound("comment " + id));
    }

    private Article article(Reading reading) {
        return switch (reading) {
            case Reading.Whole(var article, _, _, var until) -> shown(article, until);
            case Reading.Preview(var article, _, var until) -> shown(article, until);
            case Reading.Moved(var path) -> throw new NotFound(path);
        };
    }

    private Article shown(Article article, Instant until) {
        var id = article.id().value();
        tags.show("frame").show("article", id).show("comments", id).show("tiers").showAll(CommentsPlace.ruleTags(article)).until(until);
        if (article.terms().boundToTerritory()) {
            tags.never();
        }
        return article;
    }
}
