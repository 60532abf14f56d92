package org.broadtape.instruments.actions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/// Actions, and what was said of them before.
@ApplicationScoped
class ActionStore {

    private static final String COLUMNS = """
            select instrument_id, kind, key, ex_day, record_day, pay_day, amount, unit, made, made_of, other_id, shares, factor, label, source
              from instruments.action
            """;
    private static final RowMapper<Action> ACTION = (row, _) -> action(row);

    private final Jdbi jdbi;

    ActionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private static Action action(ResultSet row) throws SQLException {
        var made = row.getBigDecimal("made");
        return new Action(new InstrumentId(row.getLong("instrument_id")), ActionKind.valueOf(row.getString("kind")), row.getString("key"), row.getObject("ex_day", LocalDate.class),
                Optional.ofNullable(row.getObject("record_day", LocalDate.class)), Optional.ofNullable(row.getObject("pay_day", LocalDate.class)),
                Optional.ofNullable(row.getBigDecimal("amount")), row.getString("unit"), made == null ? Optional.empty() : Optional.of(new Ratio(made, row.getBigDecimal("made_of"))),
                Optional.ofNullable(row.getObject("other_id", Long.class)).map(InstrumentId::new), Optional.ofNullable(row.getBigDecimal("shares")),
                Optional.ofNullable(row.getBigDecimal("factor")), row.getString("label"), row.getString("source"));
    }

    List<Action> of(InstrumentId id) {
        return jdbi.withHandle(db -> db.createQuery(COLUMNS + " where instrument_id = :id and known_until = 'infinity' order by ex_day, kind, key").bind("id", id.value()).map(ACTION).list());
    }

    List<Action> asKnown(InstrumentId id, Instant at) {
        return jdbi.withHandle(db -> db.createQuery(COLUMNS + " where instrument_id = :id and known_from <= :at and known_until > :at order by ex_day, kind, key")
                .bind("id", id.value()).bind("at", at).map(ACTION).list());
    }

    Map<InstrumentId, List<Action>> of(Collection<InstrumentId> ids, LocalDate after, LocalDate until) {
        return jdbi.withHandle(db -> db.createQuery(COLUMNS + " where instrument_id = any(:ids) and ex_day > :after and ex_day <= :until and known_until = 'infinity' order by ex_day, kind, key")
                .bindArray("ids", Long.class, ids.stream().map(InstrumentId::value).toArray()).bind("after", after).bind("until", until).map(ACTION).stream()
                .collect(Collectors.groupingBy(Action::instrument)));
    }

    List<Action> coming(LocalDate from, LocalDate until) {
        return jdbi.withHandle(db -> db.createQuery(COLUMNS + " where ex_day between :from and :until and known_until = 'infinity' order by ex_day, instrument_id, kind, key")
                .bind("from", from).bind("until", until).map(ACTION).list());
    }

    Optional<BigDecimal> shares(InstrumentId id, LocalDate day) {
        return jdbi.withHandle(db -> db.createQuery("""
                select shares from instruments.action
                 where instrument_id = :id and kind = 'SHARES' and ex_day <= :day and known_until = 'infinity'
                 order by ex_day desc limit 1
                """).bind("id", id.value()).bind("day", day).mapTo(BigDecimal.class).findOne());
    }

    /// Nobody else writes the one that stands until the end of the transaction.
    Optional<Action> standing(InstrumentId id, ActionKind kind, String key) {
        return jdbi.withHandle(db -> db.createQuery(COLUMNS + " where instrument_id = :id and kind = :kind and key = :key and known_until = 'infinity' for update")
                .bind("id", id.value()).bind("kind", kind.name()).bind("key", key).map(ACTION).findOne());
    }

    void end(Action action, Instant now) {
        jdbi.useHandle(db -> db.createUpdate("update instruments.action set known_until = :now where instrument_id = :id and kind = :kind and key = :key and known_until = 'infinity'")
                .bind("now", now).bind("id", action.instrument().value()).bind("kind", action.kind().name()).bind("key", action.key()).execute());
    }

    void add(Action action, Instant now) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into instruments.action (instrument_id, kind, key, ex_day, record_day, pay_day, amount, unit, made, made_of, other_id, shares, factor, label, source, known_from)
                values (:id, :kind, :key, :ex, :record, :pay, :amount, :unit, :made, :of, :other, :shares, :factor, :label, :source, :now)
                """).bind("id", action.instrument().value()).bind("kind", action.kind().name()).bind("key", action.key()).bind("ex", action.ex())
                .bind("record", action.record()).bind("pay", action.pay()).bind("amount", action.amount()).bind("unit", action.unit())
                .bind("made", action.ratio().map(Ratio::made)).bind("of", action.ratio().map(Ratio::of)).bind("other", action.other().map(InstrumentId::value))
                .bind("shares", action.shares()).bind("factor", action.factor()).bind("label", action.label()).bind("source", action.source()).bind("now", now).execute());
    }
}
