package org.broadtape.instruments.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.jdbi.v3.core.Jdbi;

/// The numbers that instruments are known by today.
@ApplicationScoped
public class Identifiers {

    private final Jdbi jdbi;

    Identifiers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Of those that have any.
    public Map<InstrumentId, List<Identifier>> of(Collection<InstrumentId> ids) {
        var all = new HashMap<InstrumentId, List<Identifier>>();
        if (!ids.isEmpty()) {
            jdbi.useHandle(db -> db.createQuery("""
                    select instrument_id, scheme, value, doubt from instruments.identifier
                     where instrument_id = any(:ids) and valid_until = 'infinity' order by scheme, value
                    """).bindArray("ids", Long.class, ids.stream().map(InstrumentId::value).toList())
                    .map((row, _) -> all.computeIfAbsent(new InstrumentId(row.getLong("instrument_id")), _ -> new ArrayList<>())
                            .add(new Identifier(Scheme.valueOf(row.getString("scheme")), row.getString("value"), row.getString("doubt")))).list());
        }
        return all;
    }
}
