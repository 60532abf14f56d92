package org.broadtape.comments.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.Article;
import org.broadtape.articles.Articles;
import org.broadtape.comments.Comment;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.rule.Rule;
import org.broadtape.comments.rule.Rules;
import org.broadtape.comments.rule.Scope;
import org.broadtape.comments.rule.Who;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Toml;
import org.broadtape.installation.example.Example;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.staff.Actor;
import org.jspecify.annotations.Nullable;

/// Lets the readers of the example newsroom speak: a discussion of sixty comments, and articles of every rule.
@ApplicationScoped
@Transactional
class ExampleComments implements Example {

    private final ExampleStore store;
    private final Comments comments;
    private final Rules rules;
    private final Articles articles;
    private final Members members;
    private final Clock clock;

    ExampleComments(ExampleStore store, Comments comments, Rules rules, Articles articles, Members members, Clock clock) {
        this.store = store;
        this.comments = comments;
        this.rules = rules;
        this.articles = articles;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public int turn() {
        return 1;
    }

    @Override
    public void fill(Path folder) {
        var file = folder.resolve("comments.toml");
        if (!Files.exists(file) || !store.isEmpty()) {
            return;
        }
        try {
            var all = Toml.tree(Files.readString(file), Limits.DOCUMENT);
            all.path("rules").forEach(this::rule);
            discuss(all.path("discussion"), cast(all.path("people")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void rule(JsonNode rule) {
        rules.put(Actor.OPERATOR, new Scope.OfArticle(article(rule).id().value()),
                new Rule(Who.parse(rule.path("who").asText()), rule.path("open_days").asInt(0), rule.path("member_days").asInt(0)));
    }

    private Map<String, MemberId> cast(JsonNode people) {
        var cast = new LinkedHashMap<String, MemberId>();
        people.properties().forEach(one -> cast.put(one.getKey(), members.joined(EmailAddress.of(one.getKey() + "@readers.example"), one.getValue().asText(), "example").id()));
        return cast;
    }

    private void discuss(JsonNode discussion, Map<String, MemberId> cast) {
        var article = article(discussion);
        var numbers = new HashMap<Integer, Comment>();
        for (var node : discussion.path("comments")) {
            var said = ExampleComment.of(node);
            var id = add(article, said, numbers.get(said.to()), cast);
            numbers.put(said.number(), comments.find(new CommentId(id)).orElseThrow());
        }
        store.count(article.id(), Objects.requireNonNull(numbers.get(discussion.path("pinned").asInt()), "the pinned comment").id().value());
    }

    private long add(Article article, ExampleComment said, @Nullable Comment parent, Map<String, MemberId> cast) {
        var writer = Objects.requireNonNull(cast.get(said.by()), said.by());
        var at = article.releasedAt().orElseThrow().plus(said.after());
        var id = store.add(article.id(), writer, parent, said, at.isAfter(clock.instant()) ? clock.instant() : at);
        decided(id, said, cast, at);
        store.vote(id, cast.values().stream().filter(member -> !member.equals(writer)).limit(said.votes()).toList(), at);
        return id;
    }

    private void decided(long id, ExampleComment said, Map<String, MemberId> cast, Instant at) {
        if (!said.phase().isEmpty()) {
            store.decided(id, said, null, said.phase(), at);
        } else if (!said.why().isEmpty()) {
            store.decided(id, said, cast.get("chen"), "Chen Wei", at.plus(Duration.ofMinutes(9)));
        }
    }

    private Article article(JsonNode of) {
        return articles.found(of.path("article").asText());
    }
}
