package org.broadtape.wire.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.moving.report.Findings;
import org.broadtape.wire.moving.report.MoveReport;
import org.broadtape.wire.moving.thing.Thing;
import org.broadtape.wire.moving.thing.Thing.Comment.Shown;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// The comments of a site that moves in become threads.
@QuarkusTest
class CommentsMoveInTests {

    private static final Instant NOON = Instant.parse("2019-03-02T12:00:00Z");

    @Inject
    Moving moving;

    @Inject
    TakingBack takingBack;

    @Inject
    KeptComments keptComments;

    @Inject
    Members members;

    @Inject
    Jdbi jdbi;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
    private final String site = "test " + mark;

    /// As the database has it.
    private record Row(String text, String state, String name, int depth, int replies, Instant at) {
    }

    @Test
    void commentsBecomeThreadsWithTheirTimesNamesAndStates() {
        move(article("1"), comment("c2", "1", "c1", "I doubt it.", Shown.APPROVED, 5), comment("c1", "1", "", "Well said.", Shown.APPROVED, 2), comment("c3", "1", "c2", "Wait and see.", Shown.HELD, 9));

        assertThat(rows("1")).containsExactly(new Row("Well said.", "VISIBLE", "Ada", 0, 1, minute(2)), new Row("I doubt it.", "VISIBLE", "Ada", 1, 0, minute(5)),
                new Row("Wait and see.", "HELD", "Ada", 2, 0, minute(9)));
        assertThat(visible("1")).isEqualTo(2);
        assertThat(threads("1")).isEqualTo(1);
    }

    @Test
    void aCommentBeforeItsArticleAndBeforeWhatItAnswersFindsBoth() {
        move(comment("c2", "1", "c1", "I doubt it.", Shown.APPROVED, 5), comment("c1", "1", "", "Well said.", Shown.APPROVED, 2), article("1"));

        assertThat(rows("1")).extracting(Row::text, Row::depth).containsExactly(org.assertj.core.groups.Tuple.tuple("Well said.", 0), org.assertj.core.groups.Tuple.tuple("I doubt it.", 1));
    }

    @Test
    void whatIsMissingAboveACommentLeavesItAtTheTop() {
        move(article("1"), comment("c2", "1", "gone", "I doubt it.", Shown.APPROVED, 5));

        assertThat(rows("1")).extracting(Row::depth).containsExactly(0);
    }

    @Test
    void movingTheSameInAgainAddsNothing() {
        var things = new Thing[] { article("1"), comment("c1", "1", "", "Well said.", Shown.APPROVED, 2) };
        move(things);
        var again = move(things);

        assertThat(rows("1")).hasSize(1);
        assertThat(again.counts()).containsEntry("comments", Map.of(Outcome.Word.UNCHANGED, 1));
    }

    @Test
    void aLaterExportAddsItsAnswersToTheThreadsThatAreThere() {
        move(article("1"), comment("c1", "1", "", "Well said.", Shown.APPROVED, 2));
        var run = move(article("1"), comment("c1", "1", "", "Well said.", Shown.APPROVED, 2), comment("c2", "1", "c1", "Indeed.", Shown.APPROVED, 3)).run();

        assertThat(rows("1")).extracting(Row::replies).containsExactly(1, 0);
        assertThat(visible("1")).isEqualTo(2);

        takingBack.undo(run.id());

        assertThat(rows("1")).extracting(Row::replies).containsExactly(0);
        assertThat(visible("1")).isEqualTo(1);
    }

    @Test
    void takingTheRunBackTakesItsCommentsAway() {
        var run = move(article("1"), comment("c1", "1", "", "Well said.", Shown.APPROVED, 2)).run();
        takingBack.undo(run.id());

        assertThat(number("select count(*) from comments.comment where source like '%Well said.%' and name = :mark", "Ada " + mark)).isZero();
        assertThat(number("select count(*) from wire.moved_comment where source = :mark", site)).isZero();
    }

    @Test
    void aRunUnderWhichMembersHaveWrittenIsNotTakenBack() {
        var run = move(article("1"), comment("c1", "1", "", "Well said.", Shown.APPROVED, 2)).run();
        jdbi.useHandle(db -> db.execute("""
                insert into comments.comment (article_id, thread_id, parent_id, depth, state, source, html, fingerprint, posted_at, submission)
                select article_id, thread_id, id, 1, 'VISIBLE', 'Here too.', '<p>Here too.</p>', 1, now(), gen_random_uuid() from comments.comment where article_id = ?
                """, id("1")));

        assertThatThrownBy(() -> takingBack.undo(run.id())).isInstanceOf(Refused.class).hasMessage("run " + run.id()
                + " is not taken back, since things were built on it: 1 comment was written under article " + id("1"));
        assertThat(rows("1")).hasSize(2);
    }

    @Test
    void whatItsSiteTookForSpamIsLeftOutAndSaid() {
        var report = move(article("1"), comment("c1", "1", "", "Cheap pills", Shown.SPAM, 2), comment("c2", "1", "c1", "Go away.", Shown.APPROVED, 3));

        assertThat(rows("1")).extracting(Row::text, Row::depth).containsExactly(org.assertj.core.groups.Tuple.tuple("Go away.", 0));
        assertThat(report.findings()).extracting(Findings.Kind::name).contains("comment that its site took for spam");
        assertThat(report.counts()).containsEntry("comments", Map.of(Outcome.Word.TAKEN, 1, Outcome.Word.PASSED, 1));
    }

    @Test
    void commentsUnderWhatIsNoArticleAreKeptAndSaid() {
        var report = move(article("1"), comment("c1", "nowhere", "", "Hello page", Shown.APPROVED, 2));

        assertThat(report.findings()).extracting(Findings.Kind::name).contains("comments under pages, or under what is not in the export: 1 are kept, and shown nowhere");
        assertThat(number("select count(*) from wire.moved_comment where source = :mark and became = ''", site)).isEqualTo(1);
    }

    @Test
    void aCommentIsWhoseProvedAddressItCameFrom() {
        var ada = members.joined(EmailAddress.of("ada-" + mark + "@example.org"), "Ada", "test");
        move(article("1"), comment("c1", "1", "", "Well said.", Shown.APPROVED, 2));

        assertThat(number("select count(*) from comments.comment where member_id = :mark", ada.id().value())).isEqualTo(1);
    }

    @Test
    void whoProvesTheirAddressLaterGetsTheirComments() {
        jdbi.useHandle(db -> db.execute("insert into members.member (address, name, state, joined_at, source) values (?, 'Ada', 'ACTIVE', now(), 'csv')", "ada-" + mark + "@example.org"));
        move(article("1"), comment("c1", "1", "", "Well said.", Shown.APPROVED, 2));
        assertThat(rows("1")).extracting(Row::name).containsExactly("Ada");
        assertThat(number("select count(member_id) from comments.comment where article_id = :mark", id("1"))).isZero();

        var ada = members.joined(EmailAddress.of("ada-" + mark + "@example.org"), "Ada", "test");

        assertThat(number("select count(*) from comments.comment where member_id = :mark", ada.id().value())).isEqualTo(1);
    }

    @Test
    void whatWasKeptBeforeThereWereCommentsFollowsByItself() {
        move(article("1"), comment("c1", "1", "", "Well said.", Shown.APPROVED, 2));
        jdbi.useHandle(db -> {
            db.execute("delete from comments.comment where article_id = ?", id("1"));
            db.execute("update wire.moved_comment set became = '' where source = ?", site);
        });

        keptComments.run();

        assertThat(rows("1")).hasSize(1);
    }

    @Test
    void aChainThatIsDeeperThanThreadsAreShownGoesOnBesideItsEnd() {
        var things = new ArrayList<Thing>(List.of(article("1")));
        IntStream.range(0, 60).forEach(number -> things.add(comment("c" + number, "1", number == 0 ? "" : "c" + (number - 1), "No " + number, Shown.APPROVED, number)));
        move(things.toArray(Thing[]::new));

        assertThat(rows("1")).hasSize(60).allSatisfy(row -> assertThat(row.depth()).isLessThanOrEqualTo(20));
        assertThat(rows("1").getFirst().replies()).as("all that is below it, at any depth").isEqualTo(59);
        assertThat(threads("1")).isEqualTo(1);
    }

    @Test
    void aDryRunMakesNoThreads() {
        moving.move(new OfThings(site, List.of(article("1"), comment("c1", "1", "", "Well said.", Shown.APPROVED, 2))), Moves.PLAIN, true, _ -> {
        });

        assertThat(number("select count(*) from wire.moved_comment where source = :mark", site)).isZero();
    }

    @Test
    void aDiscussionOfThousandsIsWholeAndCountedRight() {
        var things = new ArrayList<Thing>(List.of(article("1")));
        IntStream.range(0, 2_000).forEach(number -> things.add(comment("c" + number, "1", number % 4 == 0 ? "" : "c" + (number - 1), "No " + number, number % 100 == 99 ? Shown.HELD : Shown.APPROVED, number)));
        move(things.toArray(Thing[]::new));

        assertThat(rows("1")).hasSize(2_000);
        assertThat(visible("1")).isEqualTo(1_980);
        assertThat(threads("1")).isEqualTo(500);
    }

    private MoveReport move(Thing... things) {
        return moving.move(new OfThings(site, List.of(things)), Moves.PLAIN, false, _ -> {
        });
    }

    private Thing article(String key) {
        return OfThings.article(key + "-" + mark, "Copper " + key + " " + mark);
    }

    private Thing comment(String key, String article, String parent, String text, Shown shown, int minute) {
        return new Thing.Comment(key, article + "-" + mark, parent, "Ada", "ada-" + mark + "@example.org", "", text, shown, Optional.of(minute(minute)));
    }

    private static Instant minute(int minute) {
        return NOON.plusSeconds(minute * 60L);
    }

    private List<Row> rows(String article) {
        return jdbi.withHandle(db -> db.createQuery("select source, state, name, depth, replies, posted_at from comments.comment where article_id = :article order by id").bind("article", id(article))
                .map((row, _) -> new Row(row.getString("source"), row.getString("state"), row.getString("name"), row.getInt("depth"), row.getInt("replies"), row.getTimestamp("posted_at").toInstant()))
                .list());
    }

    private int visible(String article) {
        return number("select visible from comments.discussion where article_id = :mark", id(article));
    }

    private int threads(String article) {
        return number("select count(distinct thread_id) from comments.comment where article_id = :mark", id(article));
    }

    private long id(String key) {
        return jdbi.withHandle(db -> db.createQuery("select article_id from wire.moved where source = :site and kind = 'article' and key = :key").bind("site", site).bind("key", key + "-" + mark)
                .mapTo(Long.class).one());
    }

    private int number(String query, Object value) {
        return jdbi.withHandle(db -> db.createQuery(query).bind("mark", value).mapTo(Integer.class).one());
    }
}
