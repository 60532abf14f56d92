package org.broadtape.instruments.bars.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Doubt;
import org.broadtape.instruments.bars.Doubt.Reason;
import org.jdbi.v3.core.Jdbi;

/// Bars that were put aside.
@ApplicationScoped
class HeldStore {

    private static final String COLUMNS = "select id, instrument_id, day, open, high, low, close, volume, reason, sentence, source, place, held_at from instruments.bar_held";

    private final Jdbi jdbi;

    HeldStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private static HeldBar held(ResultSet row) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        var bar = row.getBigDecimal("open") == null ? Optional.<Bar>empty()
                : Optional.of(new Bar(day, row.getBigDecimal("open"), row.getBigDecimal("high"), row.getBigDecimal("low"), row.getBigDecimal("close"), row.getLong("volume")));
        return new HeldBar(row.getLong("id"), new InstrumentId(row.getLong("instrument_id")), day, bar, new Doubt(Reason.valueOf(row.getString("reason")), row.getString("sentence")),
                row.getString("source"), row.getString("place"), row.getTimestamp("held_at").toInstant());
    }

    List<HeldBar> open(long after, int most) {
        return jdbi.withHandle(db -> db.createQuery(COLUMNS + " where decision is null and id > :after order by id limit :most").bind("after", after).bind("most", most)
                .map((row, _) -> held(row)).list());
    }

    long count() {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from instruments.bar_held where decision is null").mapTo(Long.class).one());
    }

    /// Nobody else decides about it until the end of the transaction.
    Optional<HeldBar> open(long id) {
        return jdbi.withHandle(db -> db.createQuery(COLUMNS + " where decision is null and id = :id for update").bind("id", id).map((row, _) -> held(row)).findOne());
    }

    /// Bars of an instrument that were held for their move alone, in the order of their days.
    List<HeldBar> jumps(InstrumentId instrument) {
        return jdbi.withHandle(db -> db.createQuery(COLUMNS + " where decision is null and instrument_id = :id and reason = 'JUMP' order by day, id").bind("id", instrument.value())
                .map((row, _) -> held(row)).list());
    }

    void decide(long id, String decision, String by, Instant now) {
        jdbi.useHandle(db -> db.createUpdate("update instruments.bar_held set decision = :decision, decided_by = :by, decided_at = :now where id = :id")
                .bind("id", id).bind("decision", decision).bind("by", by).bind("now", now).execute());
    }
}
