package org.broadtape.instruments.bars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/// Bars, as they are read.
@ApplicationScoped
class BarStore {

    /// How far around a bar its neighbours are looked for.
    private static final int NEIGHBOURHOOD = 14;
    /// Where the last bars of an instrument mostly are, so that no other year is looked into.
    private static final int LATELY = 20;
    private static final RowMapper<Bar> BAR = (row, _) -> exact(row).bar();

    private final Jdbi jdbi;

    BarStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private static ExactBar exact(ResultSet row) throws SQLException {
        return new ExactBar(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getInt(7));
    }

    List<Bar> raw(InstrumentId id, LocalDate from, LocalDate to) {
        return jdbi.withHandle(db -> db.createQuery("""
                select day, open, high, low, close, volume, scale
                  from instruments.bar
                 where instrument_id = :id and day between :from and :to
                 order by day
                """).bind("id", number(id)).bind("from", from).bind("to", to).map(BAR).list());
    }

    List<Bar> asKnown(InstrumentId id, LocalDate from, LocalDate to, Instant at) {
        return jdbi.withHandle(db -> db.createQuery("""
                select day, open, high, low, close, volume, scale
                  from instruments.bar b join instruments.bar_import i on i.id = b.import_id
                 where b.instrument_id = :id and b.day between :from and :to and i.at <= :at
                 union all
                select day, open, high, low, close, volume, scale
                  from instruments.bar_replaced b join instruments.bar_import i on i.id = b.import_id join instruments.bar_import r on r.id = b.replaced_by
                 where b.instrument_id = :id and b.day between :from and :to and i.at <= :at and r.at > :at
                 order by day
                """).bind("id", number(id)).bind("from", from).bind("to", to).bind("at", at).map(BAR).list());
    }

    Optional<Bar> lastUntil(InstrumentId id, LocalDate day) {
        return jdbi.withHandle(db -> db.createQuery("""
                select day, open, high, low, close, volume, scale
                  from instruments.bar
                 where instrument_id = :id and day <= :day
                 order by day desc limit 1
                """).bind("id", number(id)).bind("day", day).map(BAR).findOne());
    }

    /// Newest first.
    Map<InstrumentId, List<Bar>> lastTwo(Collection<InstrumentId> ids, LocalDate today) {
        var found = new HashMap<>(lastTwo(ids, today.minusDays(LATELY), today.plusDays(1)));
        var others = ids.stream().filter(id -> found.getOrDefault(id, List.of()).size() < 2).toList();
        if (!others.isEmpty()) {
            found.putAll(lastTwo(others, LocalDate.of(1, 1, 1), today.plusDays(1)));
        }
        return found;
    }

    private Map<InstrumentId, List<Bar>> lastTwo(Collection<InstrumentId> ids, LocalDate from, LocalDate to) {
        return jdbi.withHandle(db -> db.createQuery("""
                select b.*, u.id
                  from unnest(:ids) u(id) cross join lateral
                       (select day, open, high, low, close, volume, scale
                          from instruments.bar
                         where instrument_id = u.id and day between :from and :to
                         order by day desc limit 2) b
                 order by u.id, b.day desc
                """).bindArray("ids", Integer.class, numbers(ids)).bind("from", from).bind("to", to)
                .map((row, _) -> Map.entry(new InstrumentId(row.getInt("id")), exact(row).bar())).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    Map<InstrumentId, Known> newest(Collection<InstrumentId> ids) {
        return jdbi.withHandle(db -> db.createQuery("""
                select b.*, i.source, u.id
                  from unnest(:ids) u(id) cross join lateral
                       (select day, open, high, low, close, volume, scale, import_id from instruments.bar where instrument_id = u.id order by day desc limit 1) b
                  join instruments.bar_import i on i.id = b.import_id
                """).bindArray("ids", Integer.class, numbers(ids)).map((row, _) -> Map.entry(new InstrumentId(row.getInt("id")), known(row)))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// What is kept from a fortnight before the first to the last of each instrument's days.
    Map<InstrumentId, NavigableMap<LocalDate, Known>> around(Map<InstrumentId, List<Arrival>> arrivals) {
        var around = new HashMap<InstrumentId, NavigableMap<LocalDate, Known>>();
        arrivals.keySet().forEach(id -> around.put(id, new TreeMap<>()));
        var first = arrivals.values().stream().map(its -> its.getFirst().bar().day().minusDays(NEIGHBOURHOOD)).toList();
        var last = arrivals.values().stream().map(its -> its.getLast().bar().day()).toList();
        jdbi.useHandle(db -> db.createQuery("""
                select b.day, b.open, b.high, b.low, b.close, b.volume, b.scale, b.import_id, i.source, b.instrument_id
                  from unnest(:ids, cast(:first as date[]), cast(:last as date[])) u(id, first, last)
                  join instruments.bar b on b.instrument_id = u.id and b.day between u.first and u.last
                  join instruments.bar_import i on i.id = b.import_id
                 where b.day between :from and :to
                """).bindArray("ids", Integer.class, numbers(arrivals.keySet()))
                .bindArray("first", String.class, first.stream().map(LocalDate::toString).toArray()).bindArray("last", String.class, last.stream().map(LocalDate::toString).toArray())
                .bind("from", first.stream().min(LocalDate::compareTo).orElseThrow()).bind("to", last.stream().max(LocalDate::compareTo).orElseThrow())
                .map((row, _) -> Map.entry(new InstrumentId(row.getInt("instrument_id")), known(row)))
                .forEach(one -> java.util.Objects.requireNonNull(around.get(one.getKey())).put(one.getValue().bar().day(), one.getValue())));
        return around;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(exact(row), row.getInt("import_id"), row.getString("source"));
    }

    static int number(InstrumentId id) {
        return Math.toIntExact(id.value());
    }

    static Object[] numbers(Collection<InstrumentId> ids) {
        return ids.stream().map(BarStore::number).toArray();
    }
}
