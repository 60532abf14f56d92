package org.broadtape.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.members.StaffSession;
import org.broadtape.members.account.Profiles;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How a discussion is read: its orders, its pages, how deep, and whose words are marked.
@QuarkusTest
class ThreadsTests {

    @Inject
    Threads threads;

    @Inject
    Comments comments;

    @Inject
    Articles articles;

    @Inject
    Profiles profiles;

    @Inject
    Jdbi jdbi;

    private ArticleId article = new ArticleId(0);

    @BeforeEach
    void articleToSpeakUnder() {
        article = Speaking.forAll(articles.file(story("Copper in threads"), new Fate.Release(Instant.now()), BRUNO));
    }

    /// 45 threads, of which many are valued alike.
    @Test
    void pageByPageEachThreadComesOnceInEveryOrder() {
        var ada = StaffSession.as().member();
        record Top(long id, int votes) {
        }
        var all = IntStream.range(0, 45).mapToObj(number -> new Top(Said.under(article, ada, "Thread " + number), number % 4)).toList();
        all.forEach(top -> jdbi.useHandle(db -> db.execute("update comments.comment set votes = ? where id = ?", top.votes(), top.id())));

        var oldest = all.stream().map(Top::id).toList();
        assertThat(read(Order.OLDEST)).isEqualTo(oldest);
        assertThat(read(Order.NEWEST)).isEqualTo(oldest.reversed());
        assertThat(read(Order.VALUED)).isEqualTo(all.stream().sorted(Comparator.comparingInt(Top::votes).reversed().thenComparing(Top::id)).map(Top::id).toList());
    }

    @Test
    void twoLevelsAreShownAndWhatIsDeeperOrMoreByALink() {
        var ada = StaffSession.as();
        var top = Speaking.says(ada, article, "At the top.");
        var answers = IntStream.range(0, 5).mapToObj(number -> answer(top, "Answer " + number + " of five.")).toList();
        var deeper = answer(answers.getFirst(), "An answer to an answer.");

        var shown = threads.under(article, Order.NEWEST, Optional.empty()).branches();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().answers()).extracting(branch -> branch.comment().id()).isEqualTo(answers.subList(0, Threads.ANSWERS));
        assertThat(shown.getFirst().more()).as("two more answers").isEqualTo(2);
        assertThat(shown.getFirst().answers().getFirst().more()).as("below the first answer").isEqualTo(1);

        StaffSession.anyone().get(page()).then().statusCode(200).body(containsString("href=\"/comments/" + top + "\">2 more replies")).body(not(containsString("An answer to an answer.")));
        StaffSession.anyone().get("/comments/" + top).then().statusCode(200).body(containsString("Answer 4 of five.")).body(containsString("An answer to an answer."));
        StaffSession.anyone().get("/comments/" + deeper).then().statusCode(200).body(containsString("An answer to an answer.")).body(not(containsString("At the top.")));
    }

    @Test
    void whoWorksForThePaperIsMarkedAndTheAuthorOfTheArticleAsThat() {
        var reader = Speaking.called("Ingrid Solheim");
        var bruno = StaffSession.as(Role.EDITOR);
        var ingrid = StaffSession.as(Role.EDITOR);
        profiles.rename(ingrid.member(), "Ingrid Solheim");

        var called = Speaking.says(reader, article, "Said by a reader who is called like the author.");
        StaffSession.anyone().get("/comments/" + called).then().body(not(containsString("comment__badge")));
        StaffSession.anyone().get(said(bruno, "Said by an editor.")).then().body(containsString("comment__badge\">Staff<")).body(not(containsString("Author of this article")));
        StaffSession.anyone().get(said(ingrid, "Said by the author.")).then().body(containsString("comment__badge\">Author of this article<"));
    }

    private List<Long> read(Order order) {
        var read = new ArrayList<Long>();
        var after = Optional.<CommentId>empty();
        do {
            var tree = threads.under(article, order, after);
            assertThat(tree.branches()).hasSizeLessThanOrEqualTo(Threads.PAGE);
            tree.branches().forEach(branch -> read.add(branch.comment().id().value()));
            after = tree.next();
        } while (after.isPresent());
        return read;
    }

    private CommentId answer(CommentId to, String words) {
        var by = StaffSession.as();
        return switch (comments.post(article, Optional.of(to), Speaking.speaker(by), words, Position.UNSAID, UUID.randomUUID())) {
            case Posting.Posted(var comment) -> comment.id();
            case Posting.Held _, Posting.Refused _ -> throw new AssertionError(words);
        };
    }

    /// Through the form, as its address.
    private String said(StaffSession by, String words) {
        return by.asks().urlEncodingEnabled(true).formParam("text", words).formParam("parent", "").formParam("position", "").formParam("submission", UUID.randomUUID().toString()).post(page()).then()
                .statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private String page() {
        return articles.called(article).path() + "/comments";
    }
}
