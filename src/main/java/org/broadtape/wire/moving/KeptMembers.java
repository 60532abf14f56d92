package org.broadtape.wire.moving;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.broadtape.doors.columns.Line;
import org.broadtape.members.intake.Columns;
import org.broadtape.members.intake.Kept;
import org.jdbi.v3.core.Jdbi;

/// The members of sites that moved in, as they were kept with each move, for `./broadtape member import --kept`.
@ApplicationScoped
class KeptMembers implements Kept {

    private static final int AT_ONCE = 1_000;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    KeptMembers(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    private record Row(String source, String key, String email, String name, String facts) {
    }

    @Override
    public String source() {
        return "ghost";
    }

    @Override
    public void each(Consumer<Columns> to) {
        var source = "";
        var key = "";
        for (var rows = after(source, key); !rows.isEmpty(); rows = after(source, key)) {
            rows.forEach(row -> to.accept(columns(row)));
            source = rows.getLast().source();
            key = rows.getLast().key();
        }
    }

    private List<Row> after(String source, String key) {
        return jdbi.withHandle(db -> db.createQuery("""
                select source, key, email, name, facts from wire.moved_member
                 where (source, key) > (:source, :key)
                 order by source, key limit :most
                """).bind("source", source).bind("key", key).bind("most", AT_ONCE)
                .map((row, _) -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))).list());
    }

    private Columns columns(Row row) {
        var values = new HashMap<String, String>();
        try {
            json.readTree(row.facts()).properties().forEach(fact -> values.put(fact.getKey().toLowerCase(Locale.ROOT), fact.getValue().asText()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("wire.moved_member.facts", broken);
        }
        values.put("email", row.email());
        values.put("name", row.name());
        return new Columns(new Line(values, "member " + row.key() + " of " + row.source()));
    }
}
