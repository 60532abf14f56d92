package org.broadtape.comments.web;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.web.ShownArticle;
import org.broadtape.comments.rule.Speech;
import org.broadtape.kernel.Slot;
import org.broadtape.members.Viewer;

/// Under an article: who may comment, in a sentence, and the way to the comments. It says nothing that a comment changes, so that the article's page
/// is kept while people talk; script puts the comments themselves in its place. Who may see the article, the page has asked that it stands in.
@ApplicationScoped
class CommentsPlace implements Slot {

    private final Articles articles;
    private final ShownArticle shown;
    private final Speech speech;
    private final Gates gates;
    private final CommentMessages words;

    CommentsPlace(Articles articles, ShownArticle shown, Speech speech, Gates gates, CommentMessages words) {
        this.articles = articles;
        this.shown = shown;
        this.speech = speech;
        this.gates = gates;
        this.words = words;
    }

    /// What the page must be dropped for when the rule changes.
    static Set<String> ruleTags(Article article) {
        return Set.of("comment-rule/site/0", "comment-rule/section/" + article.section().id(), "comment-rule/article/" + article.id());
    }

    @Override
    public String place() {
        return "article/comments";
    }

    @Override
    public Optional<Fragment> about(long id) {
        var article = shown.called(new ArticleId(id)).orElseGet(() -> articles.called(new ArticleId(id)));
        return Optional.of(new Fragment(html(article), tags(article)));
    }

    private static Set<String> tags(Article article) {
        var tags = new HashSet<>(ruleTags(article));
        tags.add("tiers");
        return tags;
    }

    private String html(Article article) {
        var gate = gates.of(speech.to(article, false, Viewer.Anyone.ANYWHERE), article);
        var path = article.path() + "/comments";
        var ways = gate.ways().stream().map(way -> "<a href=\"" + way.address() + "\">" + way.words() + "</a>").collect(Collectors.joining());
        return "<section class=\"comments\" id=\"comments\" aria-labelledby=\"comments-title\" data-comments=\"" + path + "?part=thread\">"
                + "<h2 class=\"comments__title\" id=\"comments-title\">" + words.title() + "</h2>"
                + "<p class=\"comments__gate\">" + escaped(gate.sentence()) + "</p>"
                + "<p class=\"comments__ways\">" + ways + "<a href=\"" + path + "\">" + words.read() + "</a></p></section>";
    }

    /// Names of tiers are the publisher's own words.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
