package org.broadtape.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.moderation.Choice;
import org.broadtape.comments.moderation.Decided;
import org.broadtape.comments.moderation.Decision;
import org.broadtape.comments.moderation.Decisions;
import org.broadtape.comments.moderation.Sanctions;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens at the same time: a ban while its member posts, moderators at one comment, the same words from everywhere.
@QuarkusTest
class RacesTests {

    private static final Actor CHEN = new Actor(Optional.empty(), "Chen", Set.of(Role.MODERATOR), "");

    @Inject
    Articles articles;

    @Inject
    Comments comments;

    @Inject
    Threads threads;

    @Inject
    Sanctions sanctions;

    @Inject
    Decisions decisions;

    @Inject
    Jdbi jdbi;

    private ArticleId article = new ArticleId(0);

    @BeforeEach
    void articleToSpeakUnder() {
        article = Speaking.forAll(articles.file(story("Copper at the same time"), new Fate.Release(Instant.now()), BRUNO));
    }

    @Test
    void whoeverIsBannedWhileACommentOfTheirsIsUnderWayReadsThatAndNothingIsKept() throws Exception {
        var ada = StaffSession.as();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var underWay = duringABan(ada, others, () -> Speaking.post(ada, article, "Under way"));
            assertThat(underWay.get()).isEqualTo(new Posting.Refused("You cannot comment here any more. The reason that was given: Threats"));
        }
        assertThat(threads.by(ada.member(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void whoeverIsBannedWhileTheyChangeACommentLeavesItAsItWas() throws Exception {
        var ada = StaffSession.as();
        var id = Speaking.says(ada, article, "As it was");
        var speaker = Speaking.speaker(ada);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var underWay = duringABan(ada, others, () -> comments.edit(id, speaker, "As it would be"));
            assertThat(underWay.get()).isInstanceOf(Posting.Refused.class);
        }
        assertThat(comments.find(id).orElseThrow().source()).isEqualTo("As it was");
    }

    @Test
    void ofManyModeratorsAtOneCommentOneDecidesAndTheOthersReadWhat() throws Exception {
        var id = Speaking.waits(StaffSession.as(), article, "All look at this");
        var seen = decisions.standing(id).map(Decision::id).orElse(0L);
        var choice = List.of(new Choice(id, seen, 0));
        List<Callable<Decided>> all = IntStream.range(0, 6).<Callable<Decided>>mapToObj(number -> () -> number % 2 == 0 ? decisions.approve(CHEN, choice) : decisions.reject(CHEN, choice, "Advertising"))
                .toList();
        try (var moderators = Executors.newFixedThreadPool(6)) {
            var done = moderators.invokeAll(all).stream().map(Future::resultNow).toList();
            assertThat(done).filteredOn(decided -> decided.done() == 1).hasSize(1);
            assertThat(done).filteredOn(decided -> decided.done() == 0).hasSize(5).allSatisfy(decided -> assertThat(decided.left().getFirst().why()).contains("Chen has", "Nothing was done; look again"));
        }
        assertThat(threads.discussion(article).visible()).isEqualTo(comments.find(id).orElseThrow().visible() ? 1 : 0);
    }

    /// Five and twenty accounts say it twenty times each, with other signs and letters every time.
    @Test
    void theSameTextFiveHundredTimesIsShownThriceAtMostAndSoonNotEvenHeldForAModerator() throws Exception {
        var words = "Buy Saltpan now " + UUID.randomUUID().toString().replace("-", "");
        var members = IntStream.range(0, 25).mapToObj(_ -> StaffSession.as()).toList();
        try (var atOnce = Executors.newFixedThreadPool(4)) {
            atOnce.invokeAll(members.stream().<Callable<Void>>map(member -> () -> {
                IntStream.range(0, 20).forEach(number -> Speaking.post(member, article, dressed(words, number)));
                return null;
            }).toList());
        }
        var counts = jdbi.withHandle(db -> db.createQuery("select state, count(*) from comments.comment where article_id = :article group by state").bind("article", article.value())
                .setMapKeyColumn("state").setMapValueColumn("count").collectInto(new GenericType<Map<String, Long>>() {
                }));
        assertThat(counts.get("VISIBLE")).isBetween(1L, 3L).isEqualTo(threads.discussion(article).visible());
        assertThat(counts.getOrDefault("HELD", 0L)).isLessThanOrEqualTo(18);
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(500);
    }

    private static String dressed(String words, int number) {
        return switch (number % 4) {
            case 0 -> words;
            case 1 -> words.toUpperCase(Locale.ROOT) + "!".repeat(number);
            case 2 -> "*" + words.replace("a", "a\u200B\u0301") + "*";
            default -> "> " + words.replace(" ", "\n> ");
        };
    }

    /// What is done while the ban is not committed yet, and waits for it.
    private <T> Future<T> duringABan(StaffSession member, ExecutorService others, Callable<T> act) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sanctions.ban(CHEN, member.member(), "Threats");
            var underWay = others.submit(act);
            var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!somebodyWaits()) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.onSpinWait();
            }
            return underWay;
        });
    }

    private boolean somebodyWaits() {
        return jdbi.withHandle(db -> db.createQuery("select exists (select from pg_locks where locktype = 'advisory' and not granted)").mapTo(Boolean.class).one());
    }
}
