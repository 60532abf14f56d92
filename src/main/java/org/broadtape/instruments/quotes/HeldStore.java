package org.broadtape.instruments.quotes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.minutes.Minute;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Quotes that are held.
@ApplicationScoped
class HeldStore {

    private static final String COLUMNS = "id, source, named, instrument_id, reason, price, unit, at, day_volume, stood, many, first_at, last_at";

    private final Jdbi jdbi;
    private final HeldMinutes minutes;

    HeldStore(Jdbi jdbi, HeldMinutes minutes) {
        this.jdbi = jdbi;
        this.minutes = minutes;
    }

    /// Of one reason the newest, how many there were, and what they said by the minute where they may be found right.
    private record Pile(Round.Doubt newest, int many, Map<Instant, Minute> minutes) {

        private static Pile of(Round.Doubt doubt) {
            return new Pile(doubt, 0, new LinkedHashMap<>()).and(doubt);
        }

        private Pile and(Round.Doubt next) {
            if (next.reason().isAcceptable()) {
                var minute = Minute.of(next.offer().at(), next.offer().price(), 0);
                minutes.merge(minute.at(), minute, Minute::then);
            }
            return new Pile(next, many + 1, minutes);
        }
    }

    void hold(String source, List<Round.Doubt> doubts, Instant now) {
        var piles = new LinkedHashMap<String, Pile>();
        doubts.forEach(doubt -> piles.compute(doubt.offer().name() + " " + doubt.reason(), (_, pile) -> pile == null ? Pile.of(doubt) : pile.and(doubt)));
        if (piles.isEmpty()) {
            return;
        }
        jdbi.useHandle(db -> {
            db.execute("select set_config('synchronous_commit', 'on', true)");
            var batch = db.prepareBatch("""
                    insert into instruments.held_quote as h (source, named, instrument_id, reason, price, unit, at, day_volume, stood, many, first_at, last_at)
                    values (:source, :named, :instrument, :reason, :price, :unit, :at, :volume, :stood, :many, :now, :now)
                        on conflict (source, named, reason) where decision = '' do update
                       set instrument_id = excluded.instrument_id, price = excluded.price, unit = excluded.unit, at = excluded.at, day_volume = excluded.day_volume,
                           stood = excluded.stood, many = h.many + excluded.many, last_at = excluded.last_at
                    """);
            for (var pile : piles.values()) {
                var doubt = pile.newest();
                var offer = doubt.offer();
                batch.bind("source", source).bind("named", offer.name().toString()).bind("instrument", doubt.of().map(one -> one.instrument().value()).orElse(null))
                        .bind("reason", doubt.reason().name()).bind("price", offer.price()).bind("unit", offer.unit()).bind("at", offer.at()).bind("volume", offer.volume())
                        .bind("stood", doubt.stood().orElse(null)).bind("many", pile.many()).bind("now", now).add();
            }
            var ids = batch.executePreparedBatch("id").mapTo(Long.class).list();
            var said = new LinkedHashMap<Long, Collection<Minute>>();
            piles.values().forEach(pile -> said.put(ids.get(said.size()), pile.minutes().values()));
            minutes.add(said);
        });
    }

    /// What waits for a decision, the newest first.
    List<HeldQuote> open(int most) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from instruments.held_quote where decision = '' order by last_at desc, id desc limit :most")
                .bind("most", most).map((row, _) -> held(row)).list());
    }

    Map<String, Integer> countsBySource() {
        return jdbi.withHandle(db -> {
            var counts = new LinkedHashMap<String, Integer>();
            db.createQuery("select source, count(*) as many from instruments.held_quote where decision = '' group by source order by source")
                    .map((row, _) -> Map.entry(row.getString("source"), row.getInt("many"))).forEach(one -> counts.put(one.getKey(), one.getValue()));
            return counts;
        });
    }

    Optional<HeldQuote> locked(long id) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from instruments.held_quote where id = :id and decision = '' for update").bind("id", id)
                .map((row, _) -> held(row)).findOne());
    }

    void decide(long id, String decision, String by, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update instruments.held_quote set decision = :decision, decided_by = :by, decided_at = :at where id = :id")
                .bind("decision", decision).bind("by", by).bind("at", at).bind("id", id).execute());
    }

    private static HeldQuote held(ResultSet row) throws SQLException {
        return new HeldQuote(row.getLong("id"), row.getString("source"), row.getString("named"), Optional.ofNullable(number(row)).map(InstrumentId::new),
                Reason.valueOf(row.getString("reason")), row.getBigDecimal("price"), row.getString("unit"), row.getTimestamp("at").toInstant(), row.getLong("day_volume"),
                Optional.ofNullable(row.getBigDecimal("stood")), row.getInt("many"), row.getTimestamp("first_at").toInstant(), row.getTimestamp("last_at").toInstant());
    }

    private static @Nullable Long number(ResultSet row) throws SQLException {
        return row.getObject("instrument_id", Long.class);
    }
}
