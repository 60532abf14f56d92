package org.broadtape.comments.moderation.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.StoppableClock;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.Said;
import org.broadtape.installation.Settings;
import org.broadtape.members.MemberId;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransparencyTests {

    @Inject
    Transparency transparency;

    @Inject
    Articles articles;

    @Inject
    Settings settings;

    @Inject
    StoppableClock clock;

    @Inject
    Jdbi jdbi;

    private final MemberId ada = StaffSession.as().member();
    private final StaffSession chen = StaffSession.as(Role.MODERATOR);
    private ArticleId article;
    private YearMonth month;
    private Instant first;

    /// In a month in which nothing else was decided.
    @BeforeEach
    void monthsAgo() {
        article = articles.file(story("Copper that was talked over"), new Fate.Release(Instant.now()), BRUNO);
        month = YearMonth.from(clock.instant().atZone(settings.timeZone())).minusMonths(7);
        first = month.atDay(1).atStartOfDay(settings.timeZone()).toInstant();
    }

    @AfterEach
    void nothingIsLeft() {
        jdbi.useHandle(db -> db.execute("delete from comments.comment where article_id = ?", article.value()));
    }

    @Test
    void aMonthIsCountedByCommentAndItsWaitIsTheMedianToTheFirstDecisionOfAPerson() {
        var posted = transparency.account().months().stream().filter(one -> one.month().equals(month)).mapToInt(Month::posted).sum();
        var shown = said();
        var rejected = said();
        var waiting = said();
        held(shown, "links", 0);
        held(shown, "suspect", 0);
        held(rejected, "links", 0);
        held(waiting, "reports", 1);
        decided(shown, chen.member(), "Chen", "APPROVED", 1, false);
        decided(rejected, chen.member(), "Chen", "APPROVED", 2, true);
        decided(rejected, chen.member(), "Chen", "REJECTED", 5, false);
        decided(said(), null, "blocked", "REJECTED", 3, false);

        // shown after 1 hour, rejected first decided after 2: 1.5 in the middle
        assertThat(line()).isEqualTo(new Month(month, posted + 4, 3, 1, 1, 1, 0, 0, 0, Optional.of(Duration.ofMinutes(90))));
    }

    @Test
    void aMonthBeginsWhereThePaperIs() {
        var comment = said();
        jdbi.useHandle(db -> db.execute("update comments.comment set posted_at = ? where id = ?", Timestamp.from(first), comment));
        held(comment, "links", 0);
        var early = said();
        decided(early, null, "links", "HELD", first.minusMillis(1), false);

        assertThat(line().held()).isEqualTo(1);
        assertThat(transparency.account().months().stream().filter(one -> one.month().equals(month.minusMonths(1))).map(Month::held)).containsExactly(1);
    }

    @Test
    void appealsReportsAndNoticesAreCountedWithWhatCameOfThem() {
        var before = transparency.account().notices();
        var granted = said();
        var open = said();
        appeal(granted, true);
        appeal(open, null);
        report(granted, "SPAM", "", 0);
        report(granted, "ILLEGAL", "REMOVED", 4);
        report(open, "ILLEGAL", "", 0);

        assertThat(line()).satisfies(one -> {
            assertThat(one.appeals()).isEqualTo(2);
            assertThat(one.granted()).isEqualTo(1);
            assertThat(one.reports()).isEqualTo(3);
        });
        assertThat(transparency.account().notices()).satisfies(notices -> {
            assertThat(notices.received()).isEqualTo(before.received() + 2);
            assertThat(notices.removed()).isEqualTo(before.removed() + 1);
            assertThat(notices.open()).isEqualTo(before.open() + 1);
        });
    }

    @Test
    void readersAskAsOftenAsTheyLikeAndItIsCountedOnceAnHour() {
        var now = clock.instant();
        try (var stopped = clock.stopAt(now)) {
            var counted = transparency.notOlderThan(Duration.ZERO);
            said();
            assertThat(transparency.notOlderThan(Duration.ofHours(1))).isSameAs(counted);
            stopped.stopAt(now.plus(Duration.ofHours(1)));
            assertThat(transparency.notOlderThan(Duration.ofHours(1)).months()).isEqualTo(transparency.account().months()).isNotEqualTo(counted.months());
        }
    }

    @Test
    void monthsBeforeThereWasAnythingAreLeftOut() {
        said();
        var months = transparency.account().months();
        assertThat(months.getFirst().month()).isEqualTo(month.plusMonths(7));
        assertThat(months.getLast()).isNotEqualTo(new Month(months.getLast().month(), 0, 0, 0, 0, 0, 0, 0, 0, Optional.empty()));
    }

    @Test
    void thePageHasNumbersAndNobodysNameOrWords() {
        var comment = said();
        held(comment, "links", 0);
        decided(comment, chen.member(), "Chen Who Is Named", "REJECTED", 26, false);

        chen.asks().get("/comments/transparency").then().statusCode(200).body(containsString("How comments are moderated")).body(containsString("Many links"))
                .body(containsString("26 h 0 min")).body(not(containsString("Chen Who Is Named"))).body(not(containsString("because of"))).body(not(containsString("Said long ago")));
        StaffSession.anyone().get("/comments/transparency").then().statusCode(200).body(containsString("Month by month"));
    }

    private Month line() {
        return transparency.account().months().stream().filter(one -> one.month().equals(month)).findFirst().orElseThrow();
    }

    private long said() {
        var id = Said.under(article, ada, "Said long ago");
        jdbi.useHandle(db -> db.execute("update comments.comment set posted_at = ? where id = ?", Timestamp.from(first), id));
        return id;
    }

    private void held(long comment, String phase, int hours) {
        decided(comment, null, phase, "HELD", hours, false);
    }

    private void decided(long comment, @Nullable MemberId by, String name, String what, int hours, boolean undone) {
        decided(comment, by, name, what, first.plus(Duration.ofHours(hours)), undone);
    }

    private void decided(long comment, @Nullable MemberId by, String name, String what, Instant at, boolean undone) {
        jdbi.useHandle(db -> db.execute("insert into comments.decision (comment_id, at, member_id, name, what, was, became, reason, batch, undone) values (?, ?, ?, ?, ?, '', '', 'because of', 0, ?)",
                comment, Timestamp.from(at), by == null ? null : by.value(), name, what, undone));
    }

    private void appeal(long comment, @Nullable Boolean granted) {
        jdbi.useHandle(db -> db.execute("insert into comments.appeal (comment_id, words, at, decided_at, granted) values (?, 'Please', ?, ?, ?)", comment, Timestamp.from(first),
                granted == null ? null : Timestamp.from(first), granted));
    }

    private void report(long comment, String kind, String outcome, int hours) {
        var decided = outcome.isEmpty() ? null : Timestamp.from(first.plus(Duration.ofHours(hours)));
        jdbi.useHandle(db -> db.execute("insert into comments.report (comment_id, member_id, kind, words, address, at, decided_at, outcome) values (?, ?, ?, 'Words', ?, ?, ?, ?)", comment,
                chen.member().value(), kind, kind.equals("ILLEGAL") ? "ruth@example.com" : "", Timestamp.from(first), decided, outcome));
    }
}
