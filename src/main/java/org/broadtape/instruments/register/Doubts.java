package org.broadtape.instruments.register;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.InstrumentId;
import org.jdbi.v3.core.Jdbi;

/// Numbers that were kept although something is wrong with them.
@ApplicationScoped
public class Doubts {

    private final Jdbi jdbi;

    Doubts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param name of what bears the number
    /// @param why  what is wrong, in a sentence
    public record Doubt(Optional<CompanyId> company, Optional<InstrumentId> instrument, String name, String why) {
    }

    /// The first so many, by name.
    public List<Doubt> some(int limit) {
        return jdbi.withHandle(db -> db.createQuery("""
                select id as company_id, null::bigint as instrument_id, name, lei_doubt as doubt from instruments.company where lei_doubt <> ''
                union all
                select null, i.id, i.mic || ':' || i.symbol || ', ' || i.name, n.doubt
                  from instruments.identifier n join instruments.instrument i on i.id = n.instrument_id where n.doubt <> '' and n.valid_until = 'infinity'
                 order by 3, 4 limit :limit
                """).bind("limit", limit).map((row, _) -> new Doubt(Optional.ofNullable(row.getObject("company_id", Long.class)).map(CompanyId::new),
                Optional.ofNullable(row.getObject("instrument_id", Long.class)).map(InstrumentId::new), row.getString("name"), row.getString("doubt"))).list());
    }
}
