package org.broadtape.members.tiers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import org.broadtape.kernel.Money;
import org.broadtape.kernel.Slug;
import org.broadtape.members.StaffSession;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/// What the publisher offers, as it is set at the desk.
@QuarkusTest
class TierPagesTests {

    private static final Slug RUBY = new Slug("pages-ruby");
    private static final Slug OPAL = new Slug("pages-opal");

    @Inject
    Tiers tiers;

    @Inject
    Audit audit;

    @Inject
    Jdbi jdbi;

    private final StaffSession publisher = StaffSession.as(Role.PUBLISHER);

    @BeforeEach
    void ruby() {
        tiers.put(new Tier(RUBY, "Ruby", "All of it.", TestTiers.place(RUBY), Optional.of(Money.of(new BigDecimal("149.00"), "ZAR")), Optional.empty(),
                new Entitlements(true, 3, 10, false, Set.of("morning"), false, false, 5, 2)));
    }

    @AfterEach
    void noTiers() {
        jdbi.useHandle(db -> db.execute("delete from members.tier where slug in (?, ?)", RUBY.value(), OPAL.value()));
        tiers.told("");
    }

    @Test
    void aTierIsShownAsItIsAndChangedWithALineInTheLog() throws InterruptedException {
        assertThat(publisher.asks().get("/desk/tiers").asString()).contains("Ruby", "149.00 ZAR", "All of it.");
        assertThat(publisher.asks().get("/desk/tiers/pages-ruby").asString()).contains("name=\"month\" inputmode=\"decimal\" value=\"149.00\"", "value=\"morning\"",
                "name=\"comment\" value=\"yes\" checked", "name=\"live_quotes\" value=\"yes\">");

        var answer = ruby("Ruby Red", "199.50").formParam("live_quotes", "yes").post("/desk/tiers/pages-ruby");

        assertThat(answer.header("Location")).endsWith("/desk/tiers/pages-ruby?done=tier-changed");
        assertThat(tiers.called(RUBY)).satisfies(tier -> {
            assertThat(tier.name()).isEqualTo("Ruby Red");
            assertThat(tier.month()).contains(Money.of(new BigDecimal("199.50"), "ZAR"));
            assertThat(tier.position()).isEqualTo(TestTiers.place(RUBY));
            assertThat(tier.entitlements()).isEqualTo(new Entitlements(false, 1, 0, true, Set.of("evening", "morning"), false, false, 0, 4));
        });
        assertThat(audit.about("tier/pages-ruby", 5)).first().satisfies(entry -> assertThat(entry.detail()).contains("name from 'Ruby' to 'Ruby Red'", "month from '149.00 ZAR' to '199.50 ZAR'"));
        assertThat(shownWithinSeconds("/membership", "Ruby Red")).isTrue();
    }

    /// The page may be held; it is dropped behind the answer.
    private static boolean shownWithinSeconds(String path, String words) throws InterruptedException {
        for (var time = 0; time < 500; time++) {
            if (StaffSession.anyone().get(path).asString().contains(words)) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    @Test
    void whatIsRefusedIsSaidInWordsAndKept() {
        var refused = ruby("Ruby <Red>", "cheap").post("/desk/tiers/pages-ruby");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("A month must be an amount such as", "value=\"cheap\"", "value=\"Ruby &lt;Red&gt;\"", "value=\"morning, evening\"");
        assertThat(tiers.called(RUBY).name()).isEqualTo("Ruby");
        assertThat(ruby("R", "1.00").formParam("position", "1").post("/desk/tiers/pages-ruby").asString()).contains("This form has no field");
    }

    @Test
    void aTierIsAddedMovedAndTakenOut() {
        assertThat(publisher.asks().formParam("slug", "Opal!").formParam("name", "Opal").post("/desk/tiers").asString()).contains("slug must be lower-case letters", "value=\"Opal!\"");
        assertThat(publisher.asks().formParam("slug", OPAL.value()).formParam("name", "Opal").post("/desk/tiers").header("Location")).endsWith("/desk/tiers/pages-opal?done=tier-added");
        assertThat(publisher.asks().formParam("slug", OPAL.value()).formParam("name", "Opal").post("/desk/tiers").asString()).contains("There is a tier &#39;pages-opal&#39; already");

        assertThat(publisher.asks().formParam("to", "down").post("/desk/tiers/pages-opal/place").statusCode()).isEqualTo(303);
        assertThat(tiers.called(OPAL).position()).isLessThan(tiers.called(RUBY).position());
        assertThat(publisher.asks().formParam("to", "up").post("/desk/tiers/pages-ruby/place").asString()).contains("There is no tier to change places with");
        assertThat(publisher.asks().formParam("to", "up").post("/desk/tiers/free/place").asString()).contains("it stays the lowest");

        assertThat(publisher.asks().post("/desk/tiers/pages-opal/removal").header("Location")).endsWith("/desk/tiers?done=tier-removed");
        assertThat(tiers.find(OPAL)).isEmpty();
        assertThat(publisher.asks().post("/desk/tiers/free/removal").asString()).contains("Every member has this tier; it cannot be removed");
        assertThat(audit.about("tier/pages-opal", 5)).extracting(AuditEntry::what).containsExactly("tier removed", "tier moved", "tier added");
    }

    private RequestSpecification ruby(String name, String month) {
        return publisher.asks().formParam("name", name).formParam("description", "All of it.").formParam("month", month).formParam("year", "").formParam("currency", "ZAR")
                .formParam("portfolios", "1").formParam("alert_rules", "0").formParam("free_articles", "").formParam("gift_links", "4").formParam("newsletters", "morning, evening");
    }
}
