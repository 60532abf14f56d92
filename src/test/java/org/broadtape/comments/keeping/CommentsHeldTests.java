package org.broadtape.comments.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.Said;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestTransaction
class CommentsHeldTests {

    @Inject
    CommentsHeld held;

    @Inject
    CommentNames names;

    @Inject
    Articles articles;

    @Inject
    Members members;

    @Inject
    Jdbi jdbi;

    @Test
    void whoLeavesTakesWhatNobodyHasSeenAlongAndLeavesWhatWasSaidInPublic() {
        var article = articles.file(story("Copper that is spoken of"), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
        var ada = member("Ada");
        var seen = Said.under(article, ada, "In public.");
        var waiting = Said.held(article, ada, "Not yet seen.");
        var valued = Said.under(article, member("Chen"), "Of value.");
        vote(valued, ada);
        var before = version(article);
        assertThat(held.of(ada)).extracting(row -> row.get("what")).containsExactly("comment", "comment", "vote");

        held.forget(ada);

        assertThat(text(seen)).isEqualTo("In public.");
        assertThat(text(waiting)).isEmpty();
        assertThat(votes(valued)).isZero();
        assertThat(version(article)).as("pages that show the name").isGreaterThan(before);
    }

    @Test
    void twoAccountsThatBecomeOneValueACommentOnce() {
        var article = articles.file(story("Copper that is spoken of"), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
        var ada = member("Ada");
        var other = member("Ada");
        var own = Said.under(article, other, "Mine.");
        var valued = Said.under(article, member("Chen"), "Of value.");
        vote(valued, ada);
        vote(valued, other);

        names.merged(other, ada);

        assertThat(votes(valued)).isEqualTo(1);
        assertThat(held.of(ada)).extracting(row -> row.get("comment")).containsExactly(own, valued);
        assertThat(held.of(other)).isEmpty();
    }

    private MemberId member(String name) {
        return members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), name, "test").id();
    }

    private void vote(long comment, MemberId by) {
        jdbi.useHandle(db -> {
            db.execute("insert into comments.vote (comment_id, member_id, at) values (?, ?, now())", comment, by.value());
            db.execute("update comments.comment set votes = votes + 1 where id = ?", comment);
        });
    }

    private String text(long comment) {
        return jdbi.withHandle(db -> db.createQuery("select source from comments.comment where id = :id").bind("id", comment).mapTo(String.class).one());
    }

    private long version(ArticleId article) {
        return jdbi.withHandle(db -> db.createQuery("select version from comments.discussion where article_id = :article").bind("article", article.value()).mapTo(Long.class).one());
    }

    private int votes(long comment) {
        return jdbi.withHandle(db -> db.createQuery("select votes from comments.comment where id = :id").bind("id", comment).mapTo(Integer.class).one());
    }
}
