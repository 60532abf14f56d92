package org.broadtape.articles.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.access.AccessTests.NOON;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;
import org.broadtape.members.Viewer;
import org.broadtape.members.Viewer.Anyone;
import org.broadtape.members.Viewer.Crawler;
import org.broadtape.members.Viewer.Partner;
import org.broadtape.members.Viewer.Reader;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ConditionSqlTests {

    private static final List<Viewer> VIEWERS = List.of(Anyone.ANYWHERE, new Anyone(Optional.of("CH")), new Anyone(Optional.of("US")),
            new Reader(new MemberId(1), Set.of(new Slug("free"), new Slug("insider")), Optional.of("CH")), new Partner(Optional.empty(), true), new Crawler("Example Search"));
    private static final List<Instant> INSTANTS = List.of(NOON.minusSeconds(1), NOON.minusNanos(1000), NOON, NOON.plusSeconds(1));

    @Inject
    Jdbi jdbi;

    @Test
    void theSqlFindsExactlyTheTermsForWhichTheConditionHolds() {
        var all = everyTerms();
        jdbi.useTransaction(db -> {
            fill(db, all);
            for (var viewer : VIEWERS) {
                for (var channel : Channel.values()) {
                    for (var at : INSTANTS) {
                        for (var condition : List.of(Access.condition(viewer, channel, at), Access.wholeCondition(viewer, channel, at))) {
                            var held = IntStream.range(0, all.size()).filter(i -> condition.holds(all.get(i))).boxed().collect(Collectors.toSet());
                            assertThat(found(db, condition)).as("%s on %s at %s", viewer, channel, at).isEqualTo(held);
                        }
                    }
                }
            }
        });
    }

    private static Set<Integer> found(Handle db, Condition condition) {
        var sql = ConditionSql.of(condition);
        return new HashSet<>(sql.bindTo(db.createQuery("select a.id from every_terms a where " + sql.text())).mapTo(Integer.class).list());
    }

    private static void fill(Handle db, List<Terms> all) {
        db.execute("create temporary table every_terms (id int, state text, access text, opening_levels text[], opening_seconds bigint[], released_at timestamptz, channels text[], territories text[], expires_at timestamptz) on commit drop");
        var batch = db.prepareBatch("insert into every_terms values (:id, :state, :access, :levels, :seconds, :released, :channels, :territories, :expires)");
        for (var i = 0; i < all.size(); i++) {
            var terms = all.get(i);
            batch.bind("id", i).bind("state", terms.state().name()).bind("access", terms.access().toString())
                    .bindArray("levels", String.class, terms.openings().stream().map(opening -> opening.to().toString()).toArray())
                    .bindArray("seconds", Long.class, terms.openings().stream().map(opening -> opening.after().toSeconds()).toArray())
                    .bind("released", terms.released().map(Timestamp::from).orElse(null))
                    .bindArray("channels", String.class, terms.channels().stream().map(Channel::name).toArray())
                    .bindArray("territories", String.class, terms.territories().toArray())
                    .bind("expires", terms.expires().map(Timestamp::from).orElse(null)).add();
        }
        batch.execute();
    }

    private static List<Terms> everyTerms() {
        var all = new ArrayList<Terms>();
        for (var state : State.values()) {
            for (var level : List.of(AccessLevel.EVERYONE, AccessLevel.MEMBERS, new AccessLevel.FromTier(new Slug("insider")))) {
                for (var channels : List.of(Channel.all(), Set.<Channel>of(), Set.of(Channel.SITE), Set.of(Channel.FEED, Channel.MAIL))) {
                    for (var territories : List.of(Set.<String>of(), Set.of("CH"), Set.of("CH", "ZA"))) {
                        for (var expires : List.of(Optional.<Instant>empty(), Optional.of(NOON), Optional.of(NOON.plusSeconds(1)))) {
                            for (var openings : List.of(List.<Opening>of(), List.of(Opening.parse("members after 1h")), List.of(Opening.parse("members after 30m"), Opening.parse("everyone after 1h")))) {
                                all.add(new Terms(state, level, openings, Optional.of(NOON.minusSeconds(3600)), channels, territories, expires));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }
}
