package org.broadtape.instruments.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Folded;
import org.broadtape.instruments.FormerName;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Person;
import org.broadtape.instruments.identity.Identifier;
import org.broadtape.instruments.identity.Scheme;
import org.jdbi.v3.core.Jdbi;

/// Finds what is there already of what a batch speaks of.
@ApplicationScoped
class KnownStore {

    private final Jdbi jdbi;
    private final Instruments instruments;
    private final Companies companies;

    KnownStore(Jdbi jdbi, Instruments instruments, Companies companies) {
        this.jdbi = jdbi;
        this.instruments = instruments;
        this.companies = companies;
    }

    Known of(List<Entry> batch) {
        var known = new Known();
        var issuers = new HashSet<CompanyId>();
        var found = instruments.of(listed(batch, known));
        found.values().forEach(one -> one.company().ifPresent(issuers::add));
        issuers.addAll(byName(batch));
        var ciks = byCik(batch);
        issuers.addAll(ciks.values());
        dossiers(issuers).forEach(known::put);
        ciks.forEach(known::cik);
        found.values().forEach(known::put);
        numbers(found, known);
        return known;
    }

    /// Who holds the symbols now. Who held them before is noted.
    private List<InstrumentId> listed(List<Entry> batch, Known known) {
        var now = new ArrayList<InstrumentId>();
        jdbi.useHandle(db -> db.createQuery("select instrument_id, mic, symbol, valid_from, valid_until from instruments.listing where symbol = any(:symbols)")
                .bindArray("symbols", String.class, batch.stream().map(Entry::symbol).distinct().toList()).map((row, _) -> {
                    var until = row.getObject("valid_until", LocalDate.class);
                    known.held(row.getString("mic"), row.getString("symbol"), row.getObject("valid_from", LocalDate.class), until);
                    return until.equals(LocalDate.MAX) && now.add(new InstrumentId(row.getLong("instrument_id")));
                }).list());
        return now;
    }

    private List<CompanyId> byName(List<Entry> batch) {
        var issuers = batch.stream().flatMap(entry -> entry.issuer().stream()).toList();
        return jdbi.withHandle(db -> db.createQuery("select id from instruments.company where folded = any(:names) or (lei <> '' and lei = any(:leis))")
                .bindArray("names", String.class, issuers.stream().map(issuer -> Folded.of(issuer.name())).distinct().toList())
                .bindArray("leis", String.class, issuers.stream().map(Issuer::lei).distinct().toList()).mapTo(Long.class).map(CompanyId::new).list());
    }

    private Map<String, CompanyId> byCik(List<Entry> batch) {
        var ciks = batch.stream().flatMap(entry -> entry.identifiers().stream()).filter(one -> one.scheme() == Scheme.CIK).map(Identifier::value).distinct().toList();
        return jdbi.withHandle(db -> db.createQuery("""
                select n.value, min(i.company_id) as company_id
                  from instruments.identifier n join instruments.instrument i on i.id = n.instrument_id
                 where n.scheme = 'CIK' and n.value = any(:ciks) and i.company_id is not null
                 group by n.value
                """).bindArray("ciks", String.class, ciks)
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(row.getColumn("value", String.class), new CompanyId(row.getColumn("company_id", Long.class)));
                    return all;
                }));
    }

    private void numbers(Map<InstrumentId, Instrument> found, Known known) {
        jdbi.useHandle(db -> db.createQuery("select instrument_id, scheme, value, doubt from instruments.identifier where instrument_id = any(:ids)")
                .bindArray("ids", Long.class, found.keySet().stream().map(InstrumentId::value).toList())
                .map((row, _) -> {
                    var id = new InstrumentId(row.getLong("instrument_id"));
                    known.put(id, new Identifier(Scheme.valueOf(row.getString("scheme")), row.getString("value"), row.getString("doubt")), Optional.ofNullable(found.get(id)).flatMap(Instrument::company));
                    return id;
                }).list());
    }

    /// Everything that is known of these companies.
    List<Dossier> dossiers(Collection<CompanyId> ids) {
        var former = new HashMap<CompanyId, List<FormerName>>();
        var aliases = new HashMap<CompanyId, Set<String>>();
        var people = new HashMap<CompanyId, List<Person>>();
        var numbers = ids.stream().map(CompanyId::value).toList();
        jdbi.useHandle(db -> {
            db.createQuery("select company_id, kind, name, until from instruments.company_name where company_id = any(:ids) order by until nulls first, name")
                    .bindArray("ids", Long.class, numbers).map((row, _) -> row.getString("kind").equals("ALIAS")
                            ? aliases.computeIfAbsent(new CompanyId(row.getLong("company_id")), _ -> new HashSet<>()).add(row.getString("name"))
                            : former.computeIfAbsent(new CompanyId(row.getLong("company_id")), _ -> new ArrayList<>())
                                    .add(new FormerName(row.getString("name"), Optional.ofNullable(row.getObject("until", LocalDate.class)))))
                    .list();
            db.createQuery("select company_id, name, role from instruments.company_person where company_id = any(:ids) order by company_id, position")
                    .bindArray("ids", Long.class, numbers)
                    .map((row, _) -> people.computeIfAbsent(new CompanyId(row.getLong("company_id")), _ -> new ArrayList<>()).add(new Person(row.getString("name"), row.getString("role"))))
                    .list();
        });
        return companies.of(ids).values().stream().map(one -> new Dossier(one, former.getOrDefault(one.id(), List.of()), aliases.getOrDefault(one.id(), Set.of()),
                people.getOrDefault(one.id(), List.of()))).toList();
    }
}
