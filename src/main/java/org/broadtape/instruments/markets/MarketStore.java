package org.broadtape.instruments.markets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

@ApplicationScoped
class MarketStore {

    private static final RowMapper<Market> MARKET = (row, _) -> new Market(row.getString("mic"), row.getString("operating_mic"), row.getString("name"), row.getString("entity"),
            row.getString("lei"), row.getString("category"), row.getString("acronym"), row.getString("country"), row.getString("city"), row.getString("website"),
            Market.Status.valueOf(row.getString("status")), Optional.ofNullable(row.getObject("expired_on", LocalDate.class)), row.getString("comments"));

    private final Jdbi jdbi;

    MarketStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<String, Market> of(Collection<String> mics) {
        return jdbi.withHandle(db -> db.createQuery("""
                select mic, operating_mic, name, entity, lei, category, acronym, country, city, website, status, expired_on, comments
                  from instruments.market where mic = any(:mics)
                """).bindArray("mics", String.class, mics).map(MARKET).collect(Collectors.toMap(Market::mic, Function.identity())));
    }

    /// Answers with a number for each: 0 where it stood there already.
    int[] put(Collection<Market> markets) {
        return jdbi.withHandle(db -> {
            var batch = db.prepareBatch("""
                    insert into instruments.market as m (mic, operating_mic, name, entity, lei, category, acronym, country, city, website, status, expired_on, comments)
                    values (:mic, :operator, :name, :entity, :lei, :category, :acronym, :country, :city, :website, :status, :expired, :comments)
                    on conflict (mic) do update
                       set operating_mic = excluded.operating_mic, name = excluded.name, entity = excluded.entity, lei = excluded.lei, category = excluded.category,
                           acronym = excluded.acronym, country = excluded.country, city = excluded.city, website = excluded.website, status = excluded.status,
                           expired_on = excluded.expired_on, comments = excluded.comments
                     where m is distinct from excluded
                    """);
            markets.forEach(one -> batch.bind("mic", one.mic()).bind("operator", one.operator()).bind("name", one.name()).bind("entity", one.entity()).bind("lei", one.lei())
                    .bind("category", one.category()).bind("acronym", one.acronym()).bind("country", one.country()).bind("city", one.city()).bind("website", one.website())
                    .bind("status", one.status().name()).bind("expired", one.expiredOn().orElse(null)).bind("comments", one.comments()).add());
            return batch.size() == 0 ? new int[0] : batch.execute();
        });
    }
}
