package org.broadtape.instruments.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

@ApplicationScoped
class DirectoryStore {

    static final Comparator<Instrument> LISTED_FIRST = Comparator.comparing(Instrument::status).thenComparing(Instrument::mic).thenComparing(Instrument::symbol);

    private static final String HITS = "select term, rank, kind, shown, company_id, instrument_id from instruments.term where ";
    private static final RowMapper<Hit> HIT = (row, _) -> new Hit(row.getString("term"), row.getInt("rank"), row.getString("kind"), row.getString("shown"),
            Optional.ofNullable(row.getObject("company_id", Long.class)).map(CompanyId::new), Optional.ofNullable(row.getObject("instrument_id", Long.class)).map(InstrumentId::new));
    /// After every text that begins with another.
    private static final String LAST = "\uffff";

    private final Jdbi jdbi;

    DirectoryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A term and what it names.
    record Hit(String term, int rank, String kind, String shown, Optional<CompanyId> company, Optional<InstrumentId> instrument) {

        Object target() {
            return company.<Object>map(id -> id).orElse(instrument);
        }
    }

    List<CompanyId> companies(Filter filter, String after, int limit) {
        return jdbi.withHandle(db -> bound(db.createQuery("select c.id from instruments.company c where c.slug > :after" + conditions(filter) + letter(filter) + " order by c.slug limit :limit"),
                filter).bind("after", after).bind("limit", limit).mapTo(Long.class).map(CompanyId::new).list());
    }

    Map<String, Long> letters(Filter filter) {
        return jdbi.withHandle(db -> bound(db.createQuery("select c.letter, count(*) as many from instruments.company c where true" + conditions(filter) + " group by c.letter"),
                filter.withLetter("")).reduceRows(new TreeMap<>(), (all, row) -> {
                    all.put(row.getColumn("letter", String.class), row.getColumn("many", Long.class));
                    return all;
                }));
    }

    List<Facets.Facet> sectors() {
        return facets("select sector as value, count(*) as many from instruments.company where sector <> '' group by sector order by sector");
    }

    List<Facets.Facet> countries() {
        return facets("select country as value, count(*) as many from instruments.company where country <> '' group by country order by country");
    }

    List<Facets.Facet> exchanges() {
        return facets("""
                select mic as value, count(distinct company_id) as many from instruments.instrument
                 where company_id is not null and status <> 'DELISTED' group by mic order by mic
                """);
    }

    private List<Facets.Facet> facets(String sql) {
        return jdbi.withHandle(db -> db.createQuery(sql).map((row, _) -> new Facets.Facet(row.getString("value"), row.getLong("many"))).list());
    }

    private static String letter(Filter filter) {
        return filter.letter().isEmpty() ? "" : " and c.letter = :letter";
    }

    private static String conditions(Filter filter) {
        return (filter.sector().isEmpty() ? "" : " and c.sector = :sector") + (filter.country().isEmpty() ? "" : " and c.country = :country") + (filter.mic().isEmpty() ? ""
                : " and exists (select from instruments.instrument i where i.mic = :mic and i.company_id = c.id and i.status <> 'DELISTED')");
    }

    private static Query bound(Query query, Filter filter) {
        var values = new HashMap<>(Map.of("letter", filter.letter(), "sector", filter.sector(), "country", filter.country(), "mic", filter.mic()));
        values.values().removeIf(String::isEmpty);
        return values.isEmpty() ? query : query.bindMap(values);
    }

    List<InstrumentId> issued(Collection<CompanyId> companies) {
        return jdbi.withHandle(db -> db.createQuery("select id from instruments.instrument where company_id = any(:companies)")
                .bindArray("companies", Long.class, companies.stream().map(CompanyId::value).toList()).mapTo(Long.class).map(InstrumentId::new).list());
    }

    /// Terms that begin so. What is the whole of it comes first, then symbols and whole names before words within names, then the shortest.
    List<Hit> beginning(String folded, int limit) {
        return jdbi.withHandle(db -> db.createQuery(HITS + "term ~>=~ :first and term ~<~ :last order by (term = :first and rank = 0) desc, rank, length(term), term, shown limit " + limit)
                .bind("first", folded).bind("last", folded + LAST).map(HIT).list());
    }

    List<Hit> exactly(String folded, int limit) {
        return jdbi.withHandle(db -> db.createQuery(HITS + "term = :term and rank = 0 order by kind, shown limit " + limit).bind("term", folded).map(HIT).list());
    }
}
