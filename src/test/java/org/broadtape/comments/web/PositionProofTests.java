package org.broadtape.comments.web;

import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.Comment;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Position;
import org.broadtape.comments.PositionProof;
import org.broadtape.comments.Posting;
import org.broadtape.comments.Speaking;
import org.broadtape.members.StaffSession;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PositionProofTests {

    private static final String WORDS = "My broker vouches for me in writing.";

    @Inject
    Articles articles;

    @Inject
    Comments comments;

    /// Vouches for who says these words, and so for nobody in any other test.
    @ApplicationScoped
    static class Broker implements PositionProof {

        @Override
        public Set<CommentId> verified(Collection<Comment> stated) {
            return stated.stream().filter(comment -> comment.source().equals(WORDS)).map(Comment::id).collect(Collectors.toSet());
        }
    }

    @Test
    void aPositionThatSomebodyVouchesForIsMarkedAndNoOther() {
        var article = Speaking.forAll(articles.file(story("Copper that some hold"), new Fate.Release(Instant.now()), BRUNO));

        read(says(article, WORDS, Position.HOLDS)).body(containsString("Holds a position in what this article is about <b class=\"comment__badge\">Verified</b>"));
        read(says(article, "Believe me without a broker.", Position.NONE)).body(containsString("Has no position in what this article is about")).body(not(containsString("Verified")));
        read(says(article, WORDS, Position.UNSAID)).body(not(containsString("Verified")));
    }

    private ValidatableResponse read(CommentId id) {
        return StaffSession.as().asks().get("/comments/" + id).then().statusCode(200);
    }

    private CommentId says(ArticleId article, String words, Position position) {
        if (comments.post(article, Optional.empty(), Speaking.speaker(StaffSession.as()), words, position, UUID.randomUUID()) instanceof Posting.Posted(var comment)) {
            return comment.id();
        }
        throw new AssertionError(words);
    }
}
