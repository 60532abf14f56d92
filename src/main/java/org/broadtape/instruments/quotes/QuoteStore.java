package org.broadtape.instruments.quotes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.PriceUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// Latest quotes, and which instruments sources mean.
@ApplicationScoped
class QuoteStore {

    private static final String CANDIDATE = """
            select o.mic as asked_mic, o.symbol as asked_symbol, o.number as asked_number, i.id, i.unit, q.price, q.at, q.day_volume, q.source
            """;

    private final Jdbi jdbi;

    QuoteStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// An instrument that a source may mean, and the quote that stands of it.
    record Candidate(InstrumentId instrument, PriceUnit unit, Optional<Quote> stands) {
    }

    /// One batch at a time, until the transaction ends: what stands is judged against and then changed, and two that meet would wait for each other's rows.
    /// What the machine's power takes with it the next quotes bring again, so that the commit need not wait for the disk.
    void alone() {
        jdbi.useHandle(db -> db.execute("select pg_advisory_xact_lock(hashtext('instruments.quotes')), set_config('synchronous_commit', 'off', true)"));
    }

    Map<Offer.Name, List<Candidate>> listed(Set<Offer.Name> names, LocalDate day) {
        return names.isEmpty() ? Map.of() : candidates(names, day, CANDIDATE + """
                  from unnest(:mics, :symbols, :numbers) as o (mic, symbol, number)
                  join instruments.listing l on l.symbol = o.symbol and o.mic in ('', l.mic) and l.valid_from <= :day and l.valid_until > :day
                  join instruments.instrument i on i.id = l.instrument_id
                  left join instruments.quote q on q.instrument_id = i.id
                """);
    }

    Map<Offer.Name, List<Candidate>> numbered(Set<Offer.Name> names, LocalDate day) {
        return names.isEmpty() ? Map.of() : candidates(names, day, CANDIDATE + """
                  from unnest(:mics, :symbols, :numbers) as o (mic, symbol, number)
                  join instruments.identifier n on n.value = o.number and n.valid_from <= :day and n.valid_until > :day
                  join instruments.instrument i on i.id = n.instrument_id and o.mic in ('', i.mic)
                  left join instruments.quote q on q.instrument_id = i.id
                """);
    }

    private Map<Offer.Name, List<Candidate>> candidates(Set<Offer.Name> names, LocalDate day, String sql) {
        var found = new HashMap<Offer.Name, List<Candidate>>();
        jdbi.useHandle(db -> asked(db.createQuery(sql), names).bind("day", day).map((row, _) -> Map.entry(
                new Offer.Name(row.getString("asked_mic"), row.getString("asked_symbol"), row.getString("asked_number")), candidate(row)))
                .forEach(one -> found.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(one.getValue())));
        return found;
    }

    private static Query asked(Query query, Set<Offer.Name> names) {
        var ordered = List.copyOf(names);
        return query.bindArray("mics", String.class, ordered.stream().map(Offer.Name::mic).toList())
                .bindArray("symbols", String.class, ordered.stream().map(Offer.Name::symbol).toList())
                .bindArray("numbers", String.class, ordered.stream().map(Offer.Name::number).toList());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var id = new InstrumentId(row.getLong("id"));
        return new Candidate(id, PriceUnit.of(row.getString("unit")), row.getBigDecimal("price") == null ? Optional.empty() : Optional.of(quote(id, row)));
    }

    private static Quote quote(InstrumentId id, ResultSet row) throws SQLException {
        return new Quote(id, row.getBigDecimal("price"), row.getTimestamp("at").toInstant(), row.getLong("day_volume"), row.getString("source"));
    }

    void set(Collection<Quote> quotes) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into instruments.quote (instrument_id, price, at, day_volume, source)
                select * from unnest(:ids, cast(:prices as numeric[]), cast(:times as timestamptz[]), :volumes, :sources)
                    on conflict (instrument_id) do update
                   set price = excluded.price, at = excluded.at, day_volume = excluded.day_volume, source = excluded.source
                """)
                .bindArray("ids", Long.class, quotes.stream().map(quote -> quote.instrument().value()).toList())
                .bindArray("prices", String.class, quotes.stream().map(quote -> quote.price().toPlainString()).toList())
                .bindArray("times", String.class, quotes.stream().map(quote -> quote.at().toString()).toList())
                .bindArray("volumes", Long.class, quotes.stream().map(Quote::volume).toList())
                .bindArray("sources", String.class, quotes.stream().map(Quote::source).toList())
                .execute());
    }

    Map<InstrumentId, Quote> latest(Collection<InstrumentId> instruments) {
        return jdbi.withHandle(db -> db.createQuery("select instrument_id, price, at, day_volume, source from instruments.quote where instrument_id = any(:ids)")
                .bindArray("ids", Long.class, instruments.stream().map(InstrumentId::value).toList())
                .map((row, _) -> quote(new InstrumentId(row.getLong("instrument_id")), row)).collect(Collectors.toMap(Quote::instrument, Function.identity())));
    }
}
