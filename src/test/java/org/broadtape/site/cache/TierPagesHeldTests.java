package org.broadtape.site.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;

import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Opening;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Rights;
import org.broadtape.kernel.Slug;
import org.broadtape.members.StaffSession;
import org.broadtape.members.sessions.LiveSessions;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.Tiers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages that are held for the members of a tier: never for anybody whom `Access` would answer otherwise. `quagga` stands behind the preview mark.
@QuarkusTest
class TierPagesHeldTests {

    private static final Slug JADE = new Slug("held-jade");
    private static final Slug OPAL = new Slug("held-opal");
    private static final Slug FREE = new Slug("free");

    @Inject
    PageCache cache;

    @Inject
    Articles articles;

    @Inject
    LiveSessions live;

    @Inject
    Tiers tiers;

    @Inject
    Jdbi jdbi;

    private final StaffSession ada = StaffSession.as();
    private final StaffSession dineo = StaffSession.as();
    private final StaffSession other = StaffSession.as();

    @BeforeEach
    void twoTiers() {
        until(() -> cache.begin("/any") >= 0);
        TestTiers.above(JADE, "Jade", new Entitlements(true, 1, 0, false, Set.of(), false, false, 0, 0));
        TestTiers.above(OPAL, "Opal", new Entitlements(true, 1, 0, false, Set.of(), false, false, 0, 3));
        tier(dineo, OPAL);
        tier(other, OPAL);
        List.of(ada, dineo, other).forEach(who -> page(who, "/membership")); // so that this node knows their sessions
    }

    @AfterEach
    void noTiers() {
        jdbi.useTransaction(db -> {
            db.execute("update members.member set tier = 'free' where tier like 'held-%'");
            db.execute("delete from members.tier where slug like 'held-%'");
        });
        tiers.told("");
        live.allChanged();
    }

    @Test
    void oneReaderOfATierGetsWhatWasMadeForAnother() {
        var path = path("tier:held-opal");
        var anew = page(dineo, path + "?anew=1");
        until(() -> isAnswered(dineo, path));

        assertThat(isAnswered(other, path)).isTrue();
        assertThat(page(other, path)).isEqualTo(anew).contains("quagga", "Your membership has 3 a month to give");
        assertThat(other.asks().get(path).header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void inWhateverOrderTheyComeEachGetsWhatIsTheirs() {
        var jade = StaffSession.as();
        tier(jade, JADE);
        var passed = StaffSession.as();
        var asking = List.of(dineo, other, jade, ada, passed, StaffSession.as(Role.EDITOR), StaffSession.withoutFactor(Role.EDITOR));
        var reads = List.of("tier:held-opal", "tier:held-jade", "members", "everyone");
        for (var seed = 0; seed < 4; seed++) {
            var paths = reads.stream().map(this::path).toList();
            pass(passed, paths.getFirst());
            var turns = new ArrayList<int[]>();
            for (var who = -1; who < asking.size(); who++) {
                for (var what = 0; what < paths.size(); what++) {
                    turns.add(new int[] { who, what });
                    turns.add(new int[] { who, what });
                }
            }
            Collections.shuffle(turns, new Random(seed));
            for (var turn : turns) {
                var whole = switch (turn[0]) {
                    case -1 -> turn[1] == 3;
                    case 0, 1, 5 -> true;
                    case 2 -> turn[1] > 0;
                    case 4 -> turn[1] != 1;
                    default -> turn[1] > 1;
                };
                var request = turn[0] < 0 ? StaffSession.anyone() : asking.get(turn[0]).asks();
                assertThat(request.get(paths.get(turn[1])).asString().contains("quagga")).as("%s by %d, seed %d", reads.get(turn[1]), turn[0], seed).isEqualTo(whole);
            }
        }
    }

    @Test
    void whoeverFallsToALowerTierGetsThePreviewAtOnce() {
        var path = path("tier:held-opal");
        until(() -> isAnswered(dineo, path));

        tier(dineo, JADE);

        assertThat(page(dineo, path)).doesNotContain("quagga");
        assertThat(page(other, path)).contains("quagga");
    }

    @Test
    void aTierThatEndsByTheClockEndsForWhatIsHeldToo() {
        var ends = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.MICROS);
        jdbi.useHandle(db -> db.execute("update members.member set tier_until = ? where id = ?", java.sql.Timestamp.from(ends), dineo.member().value()));
        live.changed(dineo.member());
        var path = path("tier:held-opal");
        until(() -> isAnswered(dineo, path));

        assertThat(live.tierOfReader(dineo.token(), ends.minusMillis(1))).contains(OPAL);
        assertThat(live.tierOfReader(dineo.token(), ends)).isEmpty();
    }

    @Test
    void theOrderOfTheTiersDecidesAlsoOverWhatIsHeld() {
        var path = path("tier:held-jade");
        until(() -> isAnswered(dineo, path));

        jdbi.useTransaction(db -> {
            db.execute("update members.tier set position = -1 - position where slug like 'held-%'");
            db.execute("update members.tier set position = case slug when 'held-jade' then (select max(position) + 2 from members.tier) else (select max(position) + 1 from members.tier) end "
                    + "where slug like 'held-%'");
        });
        tiers.told("");
        cache.drop(Set.of("tiers"));

        assertThat(page(dineo, path)).doesNotContain("quagga");
        assertThat(page(dineo, path)).doesNotContain("quagga");
    }

    /// What is open now and closes to some later ends for each tier when it does, so that one's page is not the other's.
    @Test
    void anArticleThatClosesLaterIsHeldForEachTierApart() {
        var path = path(Rights.OWN.with(AccessLevel.EVERYONE, List.of(Opening.parse("tier:held-opal after 1h")), false), Instant.now());
        until(() -> isAnswered(dineo, path));

        assertThat(isAnswered(ada, path)).isFalse();
        assertThat(isAnswered(ada, path)).isTrue();
    }

    /// One of them may hold a pass, and each is told what they have left.
    @Test
    void aPreviewIsMadeForEachMember() {
        var path = path("tier:held-opal");
        page(ada, path);

        assertThat(isAnswered(ada, path)).isFalse();
        assertThat(page(ada, path)).doesNotContain("quagga").contains("Your membership, Free");
        pass(ada, path);
        assertThat(page(ada, path)).contains("quagga");
        var chen = StaffSession.as();
        assertThat(page(chen, path)).doesNotContain("quagga");
        assertThat(page(chen, path)).doesNotContain("quagga");
    }

    @Test
    void listingsAndTheFrontPageAreHeldForAllMembers() {
        path("tier:held-opal");
        for (var path : List.of("/", "/markets", "/archive", "/corrections")) {
            var anew = page(dineo, path);
            until(() -> isAnswered(dineo, path));
            assertThat(isAnswered(ada, path)).as(path).isTrue();
            assertThat(page(ada, path)).as(path).isEqualTo(anew).contains("/account").doesNotContain("href=\"/sign-in\"", "quagga");
            assertThat(StaffSession.anyone().get(path).asString()).as(path).contains("href=\"/sign-in\"");
            assertThat(page(StaffSession.as(Role.EDITOR), path)).as(path).contains("href=\"/desk");
        }
    }

    private void pass(StaffSession who, String path) {
        tier(who, FREE);
        TestTiers.above(JADE, "Jade", new Entitlements(true, 1, 0, false, Set.of(), false, false, 5, 0));
        tier(who, JADE);
        assertThat(who.asks().contentType("application/x-www-form-urlencoded").post(path + "/whole").statusCode()).isEqualTo(303);
        tier(who, FREE);
    }

    private void tier(StaffSession who, Slug tier) {
        jdbi.useHandle(db -> db.execute("update members.member set tier = ? where id = ?", tier.value(), who.member().value()));
        live.changed(who.member());
        page(who, "/membership");
    }

    private String path(String level) {
        return path(Rights.OWN.with(AccessLevel.parse(level), List.of(), false), Instant.now());
    }

    private String path(Rights rights, Instant released) {
        var body = Body.of(Paragraph.of("The lead."), new PreviewMark(), Paragraph.of("Behind it stands quagga."));
        return articles.called(articles.file(Cast.story("Held " + UUID.randomUUID()).with(body).with(rights), new Fate.Release(released), BRUNO)).path();
    }

    private boolean isAnswered(StaffSession who, String path) {
        var before = cache.answered();
        page(who, path);
        return cache.answered() > before;
    }

    private static String page(StaffSession who, String path) {
        return Objects.requireNonNull(who.asks().get(path).then().statusCode(200).extract().asString());
    }

    private static void until(BooleanSupplier happens) {
        for (var tries = 0; !happens.getAsBoolean(); tries++) {
            assertThat(tries).as("tries").isLessThan(500);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
