package org.broadtape.instruments.roll;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.InstrumentId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

@ApplicationScoped
class RollStore {

    private final Jdbi jdbi;

    RollStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<CompanyId> companies(CompanyWish wish, long after, int limit) {
        var sql = "select c.id from instruments.company c where c.id > :after" + (wish.country().isEmpty() ? "" : " and c.country = :country")
                + (wish.sector().isEmpty() ? "" : " and c.sector = :sector")
                + (wish.mic().isEmpty() ? "" : " and exists (select from instruments.instrument i where i.company_id = c.id and i.mic = :mic and i.status <> 'DELISTED')");
        return jdbi.withHandle(db -> bound(db.createQuery(sql + " order by c.id limit " + limit), Map.of("country", wish.country(), "sector", wish.sector(), "mic", wish.mic()))
                .bind("after", after).mapTo(Long.class).map(CompanyId::new).list());
    }

    List<InstrumentId> instruments(InstrumentWish wish, long after, int limit) {
        var sql = "select i.id from instruments.instrument i where i.id > :after" + listed(wish) + known(wish)
                + (wish.company().isEmpty() ? "" : " and i.company_id = " + wish.company().get()) + (wish.kind().isEmpty() ? "" : " and i.kind = :kind")
                + (wish.status().isEmpty() ? "" : " and i.status = :status");
        var values = new HashMap<>(Map.of("mic", wish.mic(), "symbol", wish.symbol(), "isin", wish.isin(), "kind", wish.kind().map(Enum::name).orElse(""),
                "status", wish.status().map(Enum::name).orElse("")));
        return jdbi.withHandle(db -> {
            var query = bound(db.createQuery(sql + " order by i.id limit " + limit), values).bind("after", after);
            return (sql.contains(":day") ? query.bind("day", wish.day()) : query).mapTo(Long.class).map(InstrumentId::new).list();
        });
    }

    private static String listed(InstrumentWish wish) {
        if (wish.mic().isEmpty() && wish.symbol().isEmpty()) {
            return "";
        }
        return " and exists (select from instruments.listing l where l.instrument_id = i.id" + (wish.mic().isEmpty() ? "" : " and l.mic = :mic")
                + (wish.symbol().isEmpty() ? "" : " and l.symbol = :symbol") + " and l.valid_from <= :day and l.valid_until > :day)";
    }

    private static String known(InstrumentWish wish) {
        return wish.isin().isEmpty() ? "" : " and exists (select from instruments.identifier n where n.instrument_id = i.id and n.scheme = 'ISIN' and n.value = :isin"
                + " and n.valid_from <= :day and n.valid_until > :day)";
    }

    private static Query bound(Query query, Map<String, String> values) {
        values.entrySet().stream().filter(value -> !value.getValue().isEmpty()).forEach(value -> query.bind(value.getKey(), value.getValue()));
        return query;
    }

    List<Listed> listings(InstrumentId id) {
        Predicate<LocalDate> known = day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX);
        return jdbi.withHandle(db -> db.createQuery("select mic, symbol, valid_from, valid_until from instruments.listing where instrument_id = :id order by valid_from desc")
                .bind("id", id.value()).map((row, _) -> new Listed(row.getString("mic"), row.getString("symbol"), Optional.of(row.getObject("valid_from", LocalDate.class)).filter(known),
                        Optional.of(row.getObject("valid_until", LocalDate.class)).filter(known)))
                .list());
    }
}
