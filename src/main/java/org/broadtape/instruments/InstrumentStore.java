package org.broadtape.instruments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/// Instruments, as they are read.
@ApplicationScoped
class InstrumentStore {

    private static final String COLUMNS = "i.id, i.company_id, i.kind, i.name, i.share_class, i.mic, i.symbol, i.address, i.unit, i.lot, i.status";
    private static final RowMapper<Instrument> INSTRUMENT = (row, _) -> new Instrument(new InstrumentId(row.getLong("id")),
            Optional.ofNullable(row.getObject("company_id", Long.class)).map(CompanyId::new), Kind.valueOf(row.getString("kind")), row.getString("name"),
            row.getString("share_class"), row.getString("mic"), row.getString("symbol"), row.getString("address"), PriceUnit.of(row.getString("unit")),
            row.getInt("lot"), Status.valueOf(row.getString("status")));

    private final Jdbi jdbi;

    InstrumentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<InstrumentId, Instrument> of(Collection<InstrumentId> ids) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from instruments.instrument i where i.id = any(:ids)")
                .bindArray("ids", Long.class, ids.stream().map(InstrumentId::value).toArray())
                .map(INSTRUMENT).collect(Collectors.toMap(Instrument::id, Function.identity())));
    }

    Optional<Instrument> at(String mic, String address) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from instruments.instrument i where i.mic = :mic and i.address = :address")
                .bind("mic", mic).bind("address", address).map(INSTRUMENT).findOne());
    }

    Optional<Instrument> lastListed(String mic, String symbol) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + """
                  from instruments.listing l join instruments.instrument i on i.id = l.instrument_id
                 where l.mic = :mic and l.symbol = :symbol
                 order by l.valid_from desc limit 1
                """).bind("mic", mic).bind("symbol", symbol).map(INSTRUMENT).findOne());
    }

    /// Whoever held the symbol last among those whose last day with it was in that year.
    Optional<Instrument> listedUntil(String mic, String symbol, int year) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + """
                  from instruments.listing l join instruments.instrument i on i.id = l.instrument_id
                 where l.mic = :mic and l.symbol = :symbol and l.valid_until > make_date(:year, 1, 1) and l.valid_until <= make_date(:year + 1, 1, 1)
                 order by l.valid_from desc limit 1
                """).bind("mic", mic).bind("symbol", symbol).bind("year", year).map(INSTRUMENT).findOne());
    }

    Optional<Instrument> listed(String mic, String symbol, LocalDate day) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + """
                  from instruments.listing l join instruments.instrument i on i.id = l.instrument_id
                 where l.mic = :mic and l.symbol = :symbol and l.valid_from <= :day and l.valid_until > :day
                """).bind("mic", mic).bind("symbol", symbol).bind("day", day).map(INSTRUMENT).findOne());
    }

    Map<Ticker, List<Instrument>> listed(Collection<Ticker> tickers) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + """
                     , t.mic as asked_mic, t.symbol as asked_symbol, t.day as asked_day
                  from unnest(:mics, :symbols, :days::date[]) as t (mic, symbol, day)
                  join instruments.listing l on l.symbol = upper(t.symbol) and (t.mic = '' or l.mic = upper(t.mic)) and l.valid_from <= t.day and l.valid_until > t.day
                  join instruments.instrument i on i.id = l.instrument_id
                 order by l.mic, i.id
                """)
                .bindArray("mics", String.class, tickers.stream().map(Ticker::mic).toArray())
                .bindArray("symbols", String.class, tickers.stream().map(Ticker::symbol).toArray())
                .bindArray("days", String.class, tickers.stream().map(ticker -> ticker.day().toString()).toArray())
                .map((row, context) -> Map.entry(new Ticker(row.getString("asked_mic"), row.getString("asked_symbol"), row.getObject("asked_day", LocalDate.class)),
                        INSTRUMENT.map(row, context)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    List<Instrument> listedAnywhere(String symbol, LocalDate day) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + """
                  from instruments.listing l join instruments.instrument i on i.id = l.instrument_id
                 where l.symbol = :symbol and l.valid_from <= :day and l.valid_until > :day
                 order by l.mic
                """).bind("symbol", symbol).bind("day", day).map(INSTRUMENT).list());
    }

    List<Instrument> known(String value, LocalDate day) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + """
                  from instruments.identifier n join instruments.instrument i on i.id = n.instrument_id
                 where n.value = :value and n.valid_from <= :day and n.valid_until > :day
                 order by i.mic, i.id
                """).bind("value", value).bind("day", day).map(INSTRUMENT).list());
    }

    List<Instrument> listed(Kind kind, int most) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from instruments.instrument i where i.kind = :kind and i.status = 'LISTED' order by i.mic, i.symbol limit " + most)
                .bind("kind", kind.name()).map(INSTRUMENT).list());
    }

    Set<String> symbols(Collection<InstrumentId> ids) {
        return jdbi.withHandle(db -> db.createQuery("select distinct symbol from instruments.listing where instrument_id = any(:ids)")
                .bindArray("ids", Long.class, ids.stream().map(InstrumentId::value).toArray()).mapTo(String.class).set());
    }

    List<Instrument> of(CompanyId company) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from instruments.instrument i where i.company_id = :company order by i.status, i.mic, i.symbol, i.id")
                .bind("company", company.value()).map(INSTRUMENT).list());
    }
}
