package org.broadtape.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;

import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Opening;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Rights;
import org.broadtape.kernel.Slug;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.Tiers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TierCheckupTests {

    private static final Slug BERYL = new Slug("checked-beryl");

    @Inject
    TierCheckup checkup;

    @Inject
    Articles articles;

    @Inject
    Tiers tiers;

    @Inject
    Jdbi jdbi;

    @Test
    void anArticleForATierThatIsGoneIsNamed() {
        TestTiers.above(BERYL, "Beryl", Entitlements.NONE);
        var closed = path(Rights.OWN.with(AccessLevel.parse("tier:checked-beryl"), List.of(), false));
        var later = path(Rights.OWN.with(AccessLevel.EVERYONE, List.of(Opening.parse("tier:checked-beryl after 2d")), false));
        assertThat(checkup.problems()).noneMatch(problem -> problem.contains("tier:checked-beryl"));

        jdbi.useHandle(db -> db.execute("update members.tier set retired_at = now() where slug = ?", BERYL.value()));
        tiers.told("");

        assertThat(checkup.problems()).filteredOn(problem -> problem.contains("tier:checked-beryl")).hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("The article " + closed + " is for tier:checked-beryl, which is not offered any more: no member reads it whole."))
                .anySatisfy(problem -> assertThat(problem).contains(later));
        jdbi.useHandle(db -> db.execute("update articles.article set access = 'everyone', opening_levels = '{}', opening_seconds = '{}' where access = 'tier:checked-beryl' or 'tier:checked-beryl' = any(opening_levels)"));
    }

    private String path(Rights rights) {
        return articles.called(articles.file(Cast.story("Checked " + UUID.randomUUID()).with(rights), new Fate.Release(Instant.now()), BRUNO)).path();
    }
}
