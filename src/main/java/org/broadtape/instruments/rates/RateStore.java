package org.broadtape.instruments.rates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/// Rates against the euro.
@ApplicationScoped
class RateStore {

    /// Over so many days with rates of others a currency's own last one is carried.
    private static final String CARRIED = "5";

    private static final String GIVEN = "select * from unnest(:currencies, cast(:days as date[]), cast(:rates as numeric[])) as g (currency, day, rate)";

    private final Jdbi jdbi;

    RateStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The rates of two currencies on the same day; of the euro it is 1.
    record Both(BigDecimal base, BigDecimal counter, LocalDate day) {
    }

    Optional<Both> both(String base, String counter, LocalDate day) {
        return jdbi.withHandle(db -> db.createQuery("""
                with days as (
                    select b.day, b.rate as base, c.rate as counter
                      from (select day, rate from instruments.rate where currency = :base and :base <> 'EUR' and day <= :day
                            union all select day, 1 from instruments.rate where currency = :counter and :base = 'EUR' and day <= :day) b
                      join (select day, rate from instruments.rate where currency = :counter and :counter <> 'EUR' and day <= :day
                            union all select day, 1 from instruments.rate where currency = :base and :counter = 'EUR' and day <= :day) c using (day)
                     order by day desc limit 1)
                select base, counter, day from days
                 where (select count(*) from (select distinct day from instruments.rate where day > (select day from days) and day <= :day limit 10) later) <=
                """ + " " + CARRIED).bind("base", base).bind("counter", counter).bind("day", day)
                .map((row, _) -> new Both(row.getBigDecimal("base"), row.getBigDecimal("counter"), row.getObject("day", LocalDate.class))).findOne());
    }

    List<Rates.Newest> newest() {
        return jdbi.withHandle(db -> db.createQuery("""
                with last as (select max(day) as day from instruments.rate),
                     now as (select distinct on (r.currency) r.currency, r.rate, r.day from instruments.rate r, last where r.day > last.day - 14 order by r.currency, r.day desc)
                select now.currency, now.rate, now.day, (select b.rate from instruments.rate b where b.currency = now.currency and b.day < now.day order by b.day desc limit 1) as before
                  from now order by now.currency
                """).map((row, _) -> new Rates.Newest(row.getString("currency"), row.getBigDecimal("rate"), row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getBigDecimal("before")))).list());
    }

    Optional<LocalDate> newestDay() {
        return jdbi.withHandle(db -> db.createQuery("select max(day) as day from instruments.rate").map((row, _) -> Optional.ofNullable(row.getObject("day", LocalDate.class))).one());
    }

    Optional<LocalDate> lastBefore(LocalDate day) {
        return jdbi.withHandle(db -> db.createQuery("select max(day) as day from instruments.rate where day < :day").bind("day", day)
                .map((row, _) -> Optional.ofNullable(row.getObject("day", LocalDate.class))).one());
    }

    Rates.Kept keep(List<Rates.Given> rates, Instant now) {
        return jdbi.withHandle(db -> {
            var corrected = bound(db.createUpdate("insert into instruments.rate_before (currency, day, rate, until) select r.currency, r.day, r.rate, :now from (" + GIVEN
                    + ") g join instruments.rate r on r.currency = g.currency and r.day = g.day and r.rate <> g.rate"), rates).bind("now", now).execute();
            var written = bound(db.createUpdate("insert into instruments.rate as r (currency, day, rate) " + GIVEN
                    + " on conflict (currency, day) do update set rate = excluded.rate where r.rate <> excluded.rate"), rates).execute();
            return new Rates.Kept(written - corrected, corrected, rates.size() - written);
        });
    }

    private static <S extends SqlStatement<S>> S bound(S statement, List<Rates.Given> rates) {
        return statement.bindArray("currencies", String.class, rates.stream().map(Rates.Given::currency).toList())
                .bindArray("days", String.class, rates.stream().map(one -> one.day().toString()).toList())
                .bindArray("rates", String.class, rates.stream().map(one -> one.rate().toPlainString()).toList());
    }
}
