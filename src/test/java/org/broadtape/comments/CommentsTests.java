package org.broadtape.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.StoppableClock;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.StaffSession;
import org.broadtape.members.Viewer;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.tiers.Tier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommentsTests {

    @Inject
    Comments comments;

    @Inject
    Threads threads;

    @Inject
    Articles articles;

    @Inject
    Sessions sessions;

    @Inject
    StoppableClock clock;

    @Inject
    Jdbi jdbi;

    private ArticleId article = new ArticleId(0);

    @BeforeEach
    void articleToSpeakUnder() {
        article = articles.file(story("Copper that is spoken of"), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
    }

    /// Whatever moderators and writers do, and in whatever order: the numbers say what is there.
    @Test
    void countsEqualWhatIsVisibleAfterAnyOrderOfChanges() {
        var chance = new Random(20_261_125);
        record Said(CommentId id, Speaker by) {
        }
        var all = new ArrayList<Said>();
        for (var number = 0; number < 12; number++) {
            var by = speaker();
            all.add(new Said(posted(by, number % 3 == 0 ? Optional.empty() : Optional.of(all.get(chance.nextInt(all.size())).id())), by));
        }
        for (var step = 0; step < 108; step++) {
            var one = all.get(chance.nextInt(all.size()));
            switch (chance.nextInt(4)) {
                case 0 -> comments.approve(one.id());
                case 1 -> comments.reject(one.id());
                case 2 -> comments.hold(one.id());
                default -> comments.withdraw(one.id(), one.by());
            }
            assertThat(countsAreRight()).as("step %d", step).isTrue();
        }
    }

    @Test
    void theSameFormSentTwicePostsOnce() {
        var ada = speaker();
        var form = UUID.randomUUID();

        var first = comments.post(article, Optional.empty(), ada, "Stocks are not demand.", Position.UNSAID, form);
        var again = comments.post(article, Optional.empty(), ada, "Stocks are not demand.", Position.UNSAID, form);

        assertThat(again).isEqualTo(first);
        assertThat(threads.discussion(article).visible()).isEqualTo(1);
    }

    @Test
    void theSameFormSentTwiceAtOncePostsOnceAndOthersBesideItAllCount() throws Exception {
        var ada = speaker();
        var form = UUID.randomUUID();
        var all = new ArrayList<Callable<Posting>>();
        for (var i = 0; i < 8; i++) {
            all.add(() -> comments.post(article, Optional.empty(), ada, "Twice.", Position.UNSAID, form));
            var other = speaker();
            all.add(() -> comments.post(article, Optional.empty(), other, "Another, " + UUID.randomUUID(), Position.UNSAID, UUID.randomUUID()));
        }
        try (var threadsAtOnce = Executors.newFixedThreadPool(4)) {
            for (var done : threadsAtOnce.invokeAll(all)) {
                assertThat(done.get()).isInstanceOf(Posting.Posted.class);
            }
        }
        assertThat(threads.discussion(article).visible()).isEqualTo(9);
    }

    @Test
    void nobodyCommentsOnAClosedDiscussion() {
        comments.close(article, "Chen");
        assertThat(comments.post(article, Optional.empty(), speaker(), "Too late?", Position.UNSAID, UUID.randomUUID())).isEqualTo(new Posting.Refused("This discussion is closed."));

        comments.reopen(article, "Chen");
        assertThat(comments.post(article, Optional.empty(), speaker(), "In time.", Position.UNSAID, UUID.randomUUID())).isInstanceOf(Posting.Posted.class);
    }

    @Test
    void nobodyAnswersWhatIsNotShownNorFromUnderAnotherArticle() {
        var ada = speaker();
        var hidden = posted(ada, Optional.empty());
        comments.reject(hidden);

        assertThatThrownBy(() -> posted(ada, Optional.of(hidden))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> threads.of(hidden, Optional.empty())).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyItsWriterChangesACommentAndItIsMarked() {
        var ada = speaker();
        var one = posted(ada, Optional.empty());

        assertThatThrownBy(() -> comments.edit(one, speaker(), "Mine now")).isInstanceOf(NotFound.class);
        comments.edit(one, ada, "Better words.");

        assertThat(comments.find(one).orElseThrow()).satisfies(comment -> {
            assertThat(comment.html()).isEqualTo("<p dir=\"auto\">Better words.</p>");
            assertThat(comment.editedAt()).isPresent();
        });
    }

    @Test
    void afterAQuarterOfAnHourItsWordsStayAsTheyAreAndItIsStillWithdrawn() {
        var ada = speaker();
        var one = posted(ada, Optional.empty());
        var end = comments.find(one).orElseThrow().postedAt().plus(Comments.EDITABLE);
        try (var stopped = clock.stopAt(end.minusNanos(1000))) {
            assertThat(comments.edit(one, ada, "In time.")).isInstanceOf(Posting.Posted.class);
            stopped.stopAt(end);
            assertThat(comments.edit(one, ada, "Too late.")).isEqualTo(new Posting.Refused("Its time is over: a comment can be changed in its first quarter of an hour. You can withdraw it, and write another."));
        }
        assertThat(comments.find(one).orElseThrow().source()).isEqualTo("In time.");
        comments.withdraw(one, ada);
        assertThat(comments.find(one).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void whatIsTakenAwayLeavesThePinAndIsShownOnlyAsAPlaceAboveItsAnswers() {
        var ada = speaker();
        var top = posted(ada, Optional.empty());
        posted(ada, Optional.of(top));
        comments.pin(article, Optional.of(top));

        comments.withdraw(top, ada);

        assertThat(threads.discussion(article).pinned()).isEmpty();
        var shown = threads.under(article, Order.NEWEST, Optional.empty()).branches();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().comment().visible()).isFalse();
        assertThat(shown.getFirst().answers()).hasSize(1);
    }

    private boolean countsAreRight() {
        return jdbi.withHandle(db -> db.createQuery("""
                select d.visible = (select count(*) from comments.comment c where c.article_id = d.article_id and c.state = 'VISIBLE')
                   and d.newest_id = coalesce((select max(id) from comments.comment c where c.article_id = d.article_id and c.state = 'VISIBLE'), 0)
                   and not exists (select from comments.comment c where c.article_id = d.article_id and c.replies <> (
                           with recursive below as (select id, state from comments.comment where parent_id = c.id
                               union all select b.id, b.state from comments.comment b join below on b.parent_id = below.id)
                           select count(*) from below where state = 'VISIBLE'))
                  from comments.discussion d where d.article_id = :article
                """).bind("article", article.value()).mapTo(Boolean.class).one());
    }

    private CommentId posted(Speaker by, Optional<CommentId> parent) {
        return switch (comments.post(article, parent, by, "What of the warehouses? " + UUID.randomUUID(), Position.UNSAID, UUID.randomUUID())) {
            case Posting.Posted(var comment) -> comment.id();
            case Posting.Held(var comment) -> comment.id();
            case Posting.Refused(var words) -> throw new AssertionError(words);
        };
    }

    private Speaker speaker() {
        var session = sessions.of(StaffSession.as().token()).orElseThrow();
        return new Speaker(session, new Viewer.Reader(session.member(), Set.of(Tier.FREE), Optional.empty()), "192.0.2.7");
    }
}
