package org.broadtape.instruments.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Folded;
import org.broadtape.instruments.InstrumentId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// By what companies and instruments are found while somebody types.
@ApplicationScoped
class TermStore {

    private static final int MOST_WORDS = 6;

    private final Jdbi jdbi;

    TermStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Name(String kind, String shown, Long company, Long instrument) {
    }

    /// Writes the terms of these anew.
    void refresh(Collection<CompanyId> companies, Collection<InstrumentId> instruments) {
        jdbi.useHandle(db -> {
            var issuers = companies.stream().map(CompanyId::value).toList();
            var issued = instruments.stream().map(InstrumentId::value).toList();
            db.createUpdate("delete from instruments.term where instrument_id = any(:ids)").bindArray("ids", Long.class, issued).execute();
            db.createUpdate("delete from instruments.term where company_id = any(:ids) and instrument_id is null").bindArray("ids", Long.class, issuers).execute();
            write(db, names(db, issuers, issued));
        });
    }

    /// An instrument that a company has issued is called as the company is, and is found by its own name only where it has none.
    private static List<Name> names(Handle db, List<Long> companies, List<Long> instruments) {
        return db.createQuery("""
                select 'NAME' as kind, name as shown, id as company, null::bigint as instrument from instruments.company where id = any(:companies)
                union all
                select kind, name, company_id, null from instruments.company_name where company_id = any(:companies)
                union all
                select 'NAME', name, null, id from instruments.instrument where id = any(:instruments) and company_id is null
                union all
                select distinct 'SYMBOL', l.symbol, i.company_id, i.id from instruments.instrument i join instruments.listing l on l.instrument_id = i.id where i.id = any(:instruments)
                union all
                select distinct 'NUMBER', n.value, i.company_id, i.id from instruments.instrument i join instruments.identifier n on n.instrument_id = i.id where i.id = any(:instruments)
                """).bindArray("companies", Long.class, companies).bindArray("instruments", Long.class, instruments)
                .map((row, _) -> new Name(row.getString("kind"), row.getString("shown"), row.getObject("company", Long.class), row.getObject("instrument", Long.class))).list();
    }

    private static void write(Handle db, List<Name> names) {
        if (names.isEmpty()) {
            return;
        }
        var batch = db.prepareBatch("insert into instruments.term (term, rank, kind, shown, company_id, instrument_id) values (:term, :rank, :kind, :shown, :company, :instrument)");
        for (var name : names) {
            var terms = terms(name);
            for (var rank = 0; rank < terms.size(); rank++) {
                batch.bind("term", terms.get(rank)).bind("rank", Math.min(rank, 1)).bind("kind", name.kind()).bind("shown", name.shown()).bind("company", name.company())
                        .bind("instrument", name.instrument()).add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /// A name from each of its words on; a symbol or number as it is.
    private static List<String> terms(Name name) {
        var folded = Folded.of(name.shown());
        var terms = new ArrayList<String>();
        for (var at = 0; at >= 0 && !folded.isEmpty() && terms.size() < MOST_WORDS; at = next(folded, at)) {
            terms.add(folded.substring(at));
            if (name.kind().equals("SYMBOL") || name.kind().equals("NUMBER")) {
                break;
            }
        }
        return terms;
    }

    private static int next(String text, int at) {
        var space = text.indexOf(' ', at);
        return space < 0 ? -1 : space + 1;
    }
}
