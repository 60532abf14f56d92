package org.broadtape.members.tiers;

import java.util.Optional;

import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.arc.Arc;

/// Tiers for tests, which all share one database: each stands above all that there are, so that no two take the same place.
public final class TestTiers {

    private TestTiers() {
    }

    /// A new tier above all others; one that is there already keeps its place.
    public static Tier above(Slug slug, String name, Entitlements entitlements) {
        var tier = new Tier(slug, name, "", place(slug), Optional.empty(), Optional.empty(), entitlements);
        bean(Tiers.class).put(tier);
        return tier;
    }

    /// Where a tier stands, or would: for a test that needs more of it than its rights.
    public static int place(Slug slug) {
        return bean(Jdbi.class).withHandle(db -> db.createQuery("""
                select coalesce((select position from members.tier where slug = :slug), (select coalesce(max(position), 0) + 1 from members.tier))
                """).bind("slug", slug.value()).mapTo(Integer.class).one());
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
