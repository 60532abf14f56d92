package org.broadtape.comments.moderation.book.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Posting;
import org.broadtape.comments.Said;
import org.broadtape.comments.State;
import org.broadtape.comments.moderation.book.RuleBooks;
import org.broadtape.comments.moderation.book.Trial;
import org.broadtape.comments.moderation.book.Trials;
import org.broadtape.comments.phases.RuleBook;
import org.broadtape.members.StaffSession;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookResourceTests {

    /// Of each test its own: the walk of the exits compares what is held with what others say.
    private final String links = " https://a.example/N https://b.example/N https://c.example/N".replace("N", UUID.randomUUID().toString());

    @Inject
    Articles articles;

    @Inject
    Comments comments;

    @Inject
    RuleBooks books;

    @Inject
    Trials trials;

    @Inject
    Audit audit;

    @Inject
    Jdbi jdbi;

    private final StaffSession chen = StaffSession.as(Role.MODERATOR);

    /// The rule book is everybody's: what a test has saved is gone behind it.
    @AfterEach
    void asItWas() {
        jdbi.useHandle(db -> db.execute("delete from comments.rule_book"));
    }

    @Test
    void aSavedBookHoldsFromThenOnAndIsALineOfTheLog() {
        var article = released("Words that are looked at");

        save(Map.of("suspect", "zirconium*", "links", "2")).statusCode(303).header("Location", endsWith("/desk/moderation/book?done=saved"));

        assertThat(Said.by(StaffSession.as(), article, "Buy zirconiums.")).isInstanceOf(Posting.Held.class);
        chen.asks().get("/desk/moderation/book?done=saved").then().statusCode(200).body(containsString("Saved. It holds")).body(containsString(">zirconium*</textarea>"))
                .body(containsString("Version " + books.current().version() + ", which holds"));
        assertThat(audit.about("comments/rules", 10)).extracting(AuditEntry::detail).contains("version " + books.current().version());
    }

    @Test
    void aTrialSaysWhichCommentsWouldFareOtherwiseAndSavesNothing() {
        var article = released("Words that are tried");
        var id = ((Posting.Posted) Said.by(StaffSession.as(), article, "Only hafnium will rise, says a reader.")).comment().id();
        var version = books.current().version();

        var tried = chen.asks().formParams(form(Map.of("suspect", "hafnium"))).post("/desk/moderation/book/trial").then().statusCode(200).header("Cache-Control", containsString("no-store"));

        tried.body(containsString("Tried, and not saved")).body(containsString("Only hafnium will rise")).body(containsString("It has a suspect word: hafnium"))
                .body(containsString(">hafnium</textarea>"));
        assertThat(books.current().version()).isEqualTo(version);
        assertThat(comments.find(id).orElseThrow().state()).isEqualTo(State.VISIBLE);
    }

    @Test
    void whatTheSameBookMadeOfACommentIsMadeOfItAgain() {
        var article = released("Tried as of then");
        var ada = StaffSession.as();
        var words = "The same, said again, about " + article;
        var all = List.of(Said.by(ada, article, words), Said.by(StaffSession.as(), article, "Read these" + links), Said.by(ada, article, words));
        assertThat(all).extracting(posting -> (Object) posting.getClass()).containsExactly(Posting.Posted.class, Posting.Held.class, Posting.Refused.class);
        var before = under(article);
        assertThat(before).hasSize(3);

        assertThat(trials.of(Actor.OPERATOR, books.current().book()).changed()).extracting(Trial.Changed::comment).doesNotContainAnyElementsOf(before);

        var strict = trials.of(Actor.OPERATOR, withFirst(3));
        assertThat(strict.changed()).extracting(Trial.Changed::comment).contains(before.getFirst()).doesNotContain(before.get(1), before.get(2));
        assertThat(strict.now().passed() + strict.now().held() + strict.now().rejected()).isEqualTo(strict.tried());
        assertThat(strict.now().held()).isGreaterThan(strict.then().held());
    }

    @Test
    void whatCannotBeTakenIsSaidWithItsLineAndEverythingTypedStays() {
        save(Map.of("blocked", "pump\n\n***", "suspect", "moon", "links", "7")).statusCode(422).body(containsString("Blocked words: Line 3 has no letter or digit to look for: ***"))
                .body(containsString(">pump\n\n***</textarea>")).body(containsString(">moon</textarea>")).body(containsString("name=\"links\" value=\"7\""));
        save(Map.of("links", "some")).statusCode(422).body(containsString("Length and links, “Links in a comment; with more it is held. 0 holds every link”: “some” is not a whole number from 0 to 100000"))
                .body(containsString("name=\"links\" value=\"some\""));
        chen.asks().formParams(form(Map.of("first", "-1"))).post("/desk/moderation/book/trial").then().statusCode(422).body(containsString("“-1” is not a whole number"));
        assertThat(books.current().book().links()).isEqualTo(RuleBook.INITIAL.links());
    }

    @Test
    void whatSomebodySavedMeanwhileIsNotOverwrittenUnseen() {
        var mine = form(Map.of("suspect", "mine"));
        save(Map.of("suspect", "theirs")).statusCode(303);

        chen.asks().formParams(mine).post("/desk/moderation/book").then().statusCode(422).body(containsString("Somebody has saved version")).body(containsString(">mine</textarea>"));

        assertThat(books.current().book().suspect().text()).isEqualTo("theirs");
    }

    @Test
    void withoutAJudgeThePageSaysHowOneIsSetUpAndWithoutTheRightThereIsNoPage() {
        chen.asks().get("/desk/moderation/book").then().body(containsString("BROADTAPE_COMMENT_JUDGE")).body(not(containsString("It is asked at")));
        var bruno = StaffSession.as(Role.EDITOR);
        bruno.asks().get("/desk/moderation/book").then().statusCode(403);
        bruno.asks().formParams(form(Map.of())).post("/desk/moderation/book").then().statusCode(403);
        bruno.asks().formParams(form(Map.of())).post("/desk/moderation/book/trial").then().statusCode(403);
    }

    private ValidatableResponse save(Map<String, String> other) {
        return chen.asks().formParams(form(other)).post("/desk/moderation/book").then();
    }

    /// The form as the page has it, with other values in some fields.
    private Map<String, String> form(Map<String, String> other) {
        var current = books.current();
        var form = new HashMap<String, String>(Map.of("seen", Long.toString(current.version()), "blocked", "", "suspect", ""));
        for (var count : Count.values()) {
            form.put(count.field(), Integer.toString(count.of(current.book())));
        }
        form.putAll(other);
        return form;
    }

    private static RuleBook withFirst(int first) {
        var book = RuleBook.INITIAL;
        return new RuleBook(book.blocked(), book.suspect(), book.lately(), book.said(), book.shortest(), book.longest(), book.longestWord(), book.links(), first, book.rejected(),
                book.ageHours(), true, book.reports(), book.reportsHide());
    }

    private List<CommentId> under(ArticleId article) {
        return jdbi.withHandle(db -> db.createQuery("select id from comments.comment where article_id = :article order by id").bind("article", article.value()).mapTo(Long.class).list())
                .stream().map(CommentId::new).toList();
    }

    private ArticleId released(String headline) {
        return articles.file(story(headline, "A paragraph."), new Fate.Release(Instant.now()), BRUNO);
    }
}
