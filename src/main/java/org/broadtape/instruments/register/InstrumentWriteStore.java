package org.broadtape.instruments.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.identity.Identifier;
import org.broadtape.instruments.identity.Scheme;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/// Instruments, as they are written.
@ApplicationScoped
class InstrumentWriteStore {

    private final Jdbi jdbi;

    InstrumentWriteStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Until the transaction ends, nobody else writes companies or instruments: two lists that bring the same new one make one of it.
    void oneAtATime() {
        jdbi.useHandle(db -> db.execute("select pg_advisory_xact_lock(hashtextextended('instruments.register', 0))"));
    }

    /// Holds the rows of these until the transaction ends.
    void lock(Collection<CompanyId> issuers, Collection<InstrumentId> issued) {
        jdbi.useHandle(db -> {
            db.createQuery("select id from instruments.company where id = any(:ids) order by id for no key update").bindArray("ids", Long.class, issuers.stream().map(CompanyId::value).toList())
                    .mapTo(Long.class).list();
            db.createQuery("select id from instruments.instrument where id = any(:ids) order by id for no key update").bindArray("ids", Long.class, issued.stream().map(InstrumentId::value).toList())
                    .mapTo(Long.class).list();
        });
    }

    /// What was written.
    ///
    /// @param contested what has no address yet, since somebody had its symbol (`XJSE:ABC`) before
    record Written(List<InstrumentId> all, Map<InstrumentId, String> contested) {
    }

    /// Writes what the plan has of instruments.
    Written write(Plan plan, Map<CompanyId, CompanyId> issuers) {
        var ids = new HashMap<InstrumentId, InstrumentId>();
        jdbi.useHandle(db -> {
            var fresh = plan.instruments().values().stream().filter(one -> one.id().value() < 0).toList();
            var made = insert(db, fresh, issuers, plan.contested());
            IntStream.range(0, fresh.size()).forEach(i -> ids.put(fresh.get(i).id(), made.get(i)));
            plan.instruments().keySet().stream().filter(id -> id.value() > 0).forEach(id -> ids.put(id, id));
            update(db, plan.instruments().values().stream().filter(one -> one.id().value() > 0).toList(), issuers);
            list(db, fresh, ids, plan);
            number(db, plan, ids);
        });
        var contested = new HashMap<InstrumentId, String>();
        plan.contested().forEach(id -> Optional.ofNullable(plan.instruments().get(id))
                .ifPresent(one -> contested.put(ids.getOrDefault(id, id), one.mic() + ":" + one.symbol())));
        return new Written(new ArrayList<>(ids.values()), contested);
    }

    private static List<InstrumentId> insert(Handle db, List<Instrument> fresh, Map<CompanyId, CompanyId> issuers, Set<InstrumentId> contested) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        var batch = db.prepareBatch("""
                insert into instruments.instrument (company_id, kind, name, share_class, mic, symbol, address, currency, unit, lot, status)
                values (:company, :kind, :name, :class, :mic, :symbol, :address, :currency, :unit, :lot, :status)
                """);
        fresh.forEach(one -> facts(batch, one, issuers).bind("mic", one.mic()).bind("symbol", one.symbol()).bind("address", contested.contains(one.id()) ? "~" + one.symbol() : one.address()).add());
        return batch.executePreparedBatch("id").mapTo(Long.class).map(InstrumentId::new).list();
    }

    private static void update(Handle db, List<Instrument> known, Map<CompanyId, CompanyId> issuers) {
        if (known.isEmpty()) {
            return;
        }
        var batch = db.prepareBatch("""
                update instruments.instrument
                   set company_id = :company, kind = :kind, name = :name, share_class = :class, currency = :currency, unit = :unit, lot = :lot, status = :status
                 where id = :id
                """);
        known.forEach(one -> facts(batch, one, issuers).bind("id", one.id().value()).add());
        batch.execute();
    }

    /// Writes one that is known.
    void put(Instrument instrument) {
        jdbi.useHandle(db -> update(db, List.of(instrument), Map.of()));
    }

    /// Puts a number in the place of those of its scheme that it is known by today, which were wrong. Answers with whether that changed anything.
    boolean correct(InstrumentId id, Scheme scheme, Optional<Identifier> number) {
        return jdbi.withHandle(db -> {
            var value = number.map(Identifier::value).orElse("");
            var gone = db.createUpdate("delete from instruments.identifier where instrument_id = :id and scheme = :scheme and valid_until = 'infinity' and value <> :value")
                    .bind("id", id.value()).bind("scheme", scheme.name()).bind("value", value).execute();
            var come = number.map(one -> db.createUpdate("""
                    insert into instruments.identifier (instrument_id, scheme, value, doubt)
                    select :id, :scheme, :value, :doubt
                     where not exists (select from instruments.identifier where instrument_id = :id and scheme = :scheme and value = :value and valid_until = 'infinity')
                    """).bind("id", id.value()).bind("scheme", scheme.name()).bind("value", value).bind("doubt", one.doubt()).execute()).orElse(0);
            return gone + come > 0;
        });
    }

    private static <T extends SqlStatement<T>> T facts(T to, Instrument one, Map<CompanyId, CompanyId> issuers) {
        return to.bind("company", one.company().map(id -> issuers.getOrDefault(id, id).value()).orElse(null)).bind("kind", one.kind().name()).bind("name", one.name())
                .bind("class", one.shareClass()).bind("currency", one.unit().currency().map(Currency::getCurrencyCode).orElse("")).bind("unit", one.unit().code())
                .bind("lot", one.lot()).bind("status", one.status().name());
    }

    /// Since when is not known, it is since the last holder of the symbol, or since ever.
    private static void list(Handle db, List<Instrument> fresh, Map<InstrumentId, InstrumentId> ids, Plan plan) {
        if (fresh.isEmpty()) {
            return;
        }
        var batch = db.prepareBatch("""
                insert into instruments.listing (instrument_id, mic, symbol, valid_from)
                values (:instrument, :mic, :symbol, coalesce(cast(:from as date),
                        (select max(valid_until) from instruments.listing where mic = :mic and symbol = :symbol), '-infinity'))
                """);
        fresh.forEach(one -> batch.bind("instrument", ids.getOrDefault(one.id(), one.id()).value()).bind("mic", one.mic()).bind("symbol", one.symbol())
                .bind("from", Optional.ofNullable(plan.first().get(one.id())).flatMap(Entry::from).map(LocalDate::toString).orElse(null)).add());
        batch.execute();
    }

    private static void number(Handle db, Plan plan, Map<InstrumentId, InstrumentId> ids) {
        var batch = db.prepareBatch("""
                insert into instruments.identifier (instrument_id, scheme, value, doubt) values (:instrument, :scheme, :value, :doubt)
                on conflict do nothing
                """);
        plan.identifiers().forEach((id, all) -> all.forEach(one -> batch.bind("instrument", ids.getOrDefault(id, id).value()).bind("scheme", one.scheme().name())
                .bind("value", one.value()).bind("doubt", one.doubt()).add()));
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
