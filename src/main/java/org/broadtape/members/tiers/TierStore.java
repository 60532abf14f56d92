package org.broadtape.members.tiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.broadtape.kernel.Money;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class TierStore {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    TierStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /// The lowest first.
    List<Tier> all() {
        return jdbi.withHandle(db -> db.createQuery("""
                select slug, name, description, position, month_price, year_price, currency, entitlements
                  from members.tier
                 where retired_at is null
                 order by position
                """).map((row, _) -> tier(row)).list());
    }

    void put(Tier tier) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into members.tier (slug, name, description, position, month_price, year_price, currency, entitlements)
                values (:slug, :name, :description, :position, :month, :year, :currency, cast(:entitlements as json))
                on conflict (slug) do update
                   set name = excluded.name, description = excluded.description, position = excluded.position, month_price = excluded.month_price,
                       year_price = excluded.year_price, currency = excluded.currency, entitlements = excluded.entitlements,
                       retired_at = null
                """)
                .bind("slug", tier.slug().value()).bind("name", tier.name()).bind("description", tier.description()).bind("position", tier.position())
                .bind("month", tier.month().map(Money::amount).orElse(null)).bind("year", tier.year().map(Money::amount).orElse(null)).bind("currency", tier.currency())
                .bind("entitlements", written(tier.entitlements()))
                .execute());
    }

    private Tier tier(ResultSet row) throws SQLException {
        return new Tier(new Slug(row.getString("slug")), row.getString("name"), row.getString("description"), row.getInt("position"),
                price(row, "month_price"), price(row, "year_price"), read(row.getString("entitlements")));
    }

    private static Optional<Money> price(ResultSet row, String column) throws SQLException {
        var amount = row.getBigDecimal(column);
        return amount == null ? Optional.empty() : Optional.of(Money.of(amount.stripTrailingZeros(), row.getString("currency")));
    }

    private Entitlements read(String text) {
        try {
            var written = json.readTree(text);
            return written.isEmpty() ? Entitlements.NONE : json.treeToValue(written, Entitlements.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("members.tier.entitlements", broken);
        }
    }

    private String written(Entitlements entitlements) {
        try {
            return json.writeValueAsString(entitlements);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
