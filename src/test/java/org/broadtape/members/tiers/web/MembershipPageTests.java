package org.broadtape.members.tiers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.TierFile;
import org.broadtape.members.tiers.Tiers;
import org.broadtape.members.tiers.web.MembershipPage.Cell;
import org.broadtape.members.tiers.web.MembershipPage.Row;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
class MembershipPageTests {

    @Inject
    MembershipMessages words;

    @Inject
    Tiers tiers;

    @Test
    void everyTierIsShownWithWhatItOpensAndCosts() throws IOException {
        var page = comparison().of(TierFile.parse(Files.readString(Path.of("demo/tiers.toml"))));

        assertThat(page.columns()).extracting(MembershipPage.Column::month).containsExactly("", "ZAR\u00a0149 a month", "ZAR\u00a0349 a month");
        assertThat(cells(page, "Articles for Insider")).containsExactly("No", "Yes", "Yes");
        assertThat(cells(page, "Other articles, each month")).containsExactly("5", "10", "All open");
        assertThat(cells(page, "Share prices")).containsExactly("Delayed", "Delayed", "Live");
        assertThat(page.sold()).isTrue();
    }

    @Test
    void whatNoTierGivesIsNotListed() {
        var free = new Tier(Tier.FREE, "Free", "", 0, Optional.empty(), Optional.empty(), new Entitlements(false, 0, 0, false, Set.of(), false, false, 0, 0));
        var page = comparison().of(List.of(free));

        assertThat(page.rows()).extracting(Row::name).containsExactly("Articles open to everyone", "Articles for members");
        assertThat(page.sold()).isFalse();
    }

    @Test
    void thePageNamesWhatIsOfferedAndIsTheSameForEverybody() {
        var answer = RestAssured.given().redirects().follow(false).get("/membership");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().asString()).contains("<h1 class=\"page-head__title\">Membership</h1>").contains(tiers.called(Tier.FREE).name());
        assertThat(answer.header("Cache-Control")).doesNotContain("no-store");
    }

    private Comparison comparison() {
        return new Comparison(words, Locale.UK);
    }

    private static List<String> cells(MembershipPage page, String row) {
        return page.rows().stream().filter(one -> one.name().equals(row)).flatMap(one -> one.cells().stream()).map(Cell::words).toList();
    }
}
