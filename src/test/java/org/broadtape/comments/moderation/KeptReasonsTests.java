package org.broadtape.comments.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Said;
import org.broadtape.comments.moderation.book.RuleBooks;
import org.broadtape.comments.phases.RuleBook;
import org.broadtape.comments.phases.WordList;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Actor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever a phase decides about a comment that is posted is kept with it, with its reason: for the desk, the log, and its author. What each finds is
/// [org.broadtape.comments.phases.PhasesTests]; the outside judge's word is [org.broadtape.comments.moderation.judge.OutsideJudgeTests].
@QuarkusTest
class KeptReasonsTests {

    private static final WordList BLOCKED = WordList.parse("pumpzz");
    private static final WordList SUSPECT = WordList.parse("moonzz");

    @Inject
    Articles articles;

    @Inject
    Comments comments;

    @Inject
    Decisions decisions;

    @Inject
    RuleBooks books;

    @Inject
    Jdbi jdbi;

    private ArticleId article = new ArticleId(0);

    @BeforeEach
    void articleToSpeakUnder() {
        article = articles.file(story("Copper that is judged"), new Fate.Release(Instant.now()), BRUNO);
    }

    /// The rule book is everybody's: what a test has saved is gone behind it.
    @AfterEach
    void asItWas() {
        jdbi.useHandle(db -> db.execute("delete from comments.rule_book"));
    }

    @Test
    void whatTheWordsThemselvesSay() {
        holds(new RuleBook(BLOCKED, SUSPECT, 0, 0, 3, 400, 60, 1, 0, 0, 0, false, 0, false));

        assertThat(kept("No")).containsExactly("HELD, length held: It has 2 characters; what is shorter than 3 is looked at");
        assertThat(kept("A" + "a".repeat(70))).containsExactly("HELD, length held: It has a word of 71 characters");
        assertThat(kept("word ".repeat(110))).containsExactly("REJECTED, length rejected: It has 440 characters; 400 are the most");
        assertThat(kept("Let us pumpzz it")).containsExactly("REJECTED, blocked rejected: It has a blocked word: pumpzz");
        assertThat(kept("To the moonzz")).containsExactly("HELD, suspect held: It has a suspect word: moonzz");
        assertThat(kept("https://a.example and https://b.example")).containsExactly("HELD, links held: It has 2 links");
        assertThat(kept("https://a.example and https://b.example to the moonzz")).as("more than one reason").containsExactly(
                "HELD, suspect held: It has a suspect word: moonzz", "HELD, links held: It has 2 links");
        assertThat(kept("A fair point")).containsExactly("VISIBLE");
    }

    @Test
    void whatItsWriterHasDoneBefore() {
        holds(new RuleBook(WordList.NONE, WordList.NONE, 2, 1, 0, 0, 0, 9, 0, 1, 0, false, 0, false));
        var ada = StaffSession.as();
        var words = "Copper will fall, " + UUID.randomUUID();

        assertThat(kept(ada, words)).containsExactly("VISIBLE");
        assertThat(kept(words)).containsExactly("VISIBLE");
        assertThat(kept(words)).containsExactly("HELD, duplicate held: Others said the same 2 times within the last day");
        assertThat(kept(ada, words)).containsExactly("REJECTED, duplicate rejected: Its writer said the same within the last day");
        assertThat(kept(ada, "And then rise")).containsExactly("HELD, rate held: Number 3 of its writer within ten minutes",
                "HELD, history held: 1 comments of its writer were rejected within thirty days");
    }

    @Test
    void whatANewcomerIs() {
        holds(new RuleBook(WordList.NONE, WordList.NONE, 0, 0, 0, 0, 0, 9, 1, 0, 24, false, 0, false));

        assertThat(kept("Hello, all")).containsExactly("HELD, first held: Its writer has 0 approved comments; the first 1 are looked at", "HELD, age held: Its writer joined 0 hours ago");
    }

    @Test
    void theOutsideJudgeThatIsNotThereLeavesItHeld() {
        holds(new RuleBook(WordList.NONE, WordList.NONE, 0, 0, 0, 0, 0, 9, 0, 0, 0, true, 0, false));

        assertThat(kept("A fair point, to be judged")).containsExactly("HELD, judge held: It waits for the outside judge");
    }

    private void holds(RuleBook book) {
        books.save(Actor.OPERATOR, books.current().version(), book);
    }

    private List<String> kept(String words) {
        return kept(StaffSession.as(), words);
    }

    /// The state of the comment that is posted, with each reason; the state alone where nothing was held against it.
    private List<String> kept(StaffSession by, String words) {
        Said.by(by, article, words);
        var id = new CommentId(jdbi.withHandle(db -> db.createQuery("select max(id) from comments.comment where article_id = :article").bind("article", article.value()).mapTo(Long.class).one()));
        var state = comments.find(id).orElseThrow().state().name();
        var reasons = decisions.about(Actor.OPERATOR, id).reversed().stream().map(one -> state + ", " + one.name() + " " + one.what().inWords() + ": " + one.reason()).toList();
        return reasons.isEmpty() ? List.of(state) : reasons;
    }
}
