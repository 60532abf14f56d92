package org.broadtape.wire.moving;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.broadtape.wire.moving.thing.Thing;
import org.jdbi.v3.core.Jdbi;

/// What runs made here, by what it was at its source.
@ApplicationScoped
class MovedStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;

    MovedStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Kinds of what is made.
    enum Kind {
        ARTICLE, PAGE, TOPIC, AUTHOR, SECTION, REDIRECT, BIOGRAPHY, DESCRIPTION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param made as in the table
    /// @param at   not before it was made here
    record Made(Kind kind, String key, String fingerprint, OptionalLong article, String made, Instant at) {
    }

    /// The fingerprints of those that are known, by key.
    Map<String, String> known(String source, Kind kind, Collection<String> keys) {
        return jdbi.withHandle(db -> db.createQuery("select key, fingerprint from wire.moved where source = :source and kind = :kind and key = any(:keys)")
                .bind("source", source).bind("kind", kind.word()).bindArray("keys", String.class, keys.toArray())
                .reduceRows(new HashMap<String, String>(), (map, row) -> {
                    map.put(row.getColumn("key", String.class), row.getColumn("fingerprint", String.class));
                    return map;
                }));
    }

    void add(Run run, Collection<Made> made) {
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("""
                    insert into wire.moved (source, kind, key, move_id, fingerprint, article_id, made, made_at)
                    values (:source, :kind, :key, :run, :fingerprint, :article, :made, :at)
                    on conflict (source, kind, key) do nothing
                    """);
            made.forEach(one -> batch.bind("source", run.source()).bind("kind", one.kind().word()).bind("key", one.key()).bind("run", run.id()).bind("fingerprint", one.fingerprint())
                    .bind("article", one.article().isPresent() ? (Long) one.article().getAsLong() : null).bind("made", one.made()).bind("at", Timestamp.from(one.at())).add());
            batch.execute();
        });
    }

    /// Those of the keys under which a comment is kept.
    Set<String> comments(String source, Collection<String> keys) {
        return kept("moved_comment", source, keys);
    }

    /// Those of the keys under which a member is kept.
    Set<String> members(String source, Collection<String> keys) {
        return kept("moved_member", source, keys);
    }

    private Set<String> kept(String table, String source, Collection<String> keys) {
        return new HashSet<>(jdbi.withHandle(db -> db.createQuery("select key from wire.%s where source = :source and key = any(:keys)".formatted(table))
                .bind("source", source).bindArray("keys", String.class, keys.toArray()).mapTo(String.class).list()));
    }

    void keepComments(Run run, Collection<Thing.Comment> comments) {
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("""
                    insert into wire.moved_comment (source, key, move_id, article, parent, name, email, address, text, state, at)
                    values (:source, :key, :run, :article, :parent, :name, :email, :address, :text, :state, :at)
                    """);
            comments.forEach(one -> batch.bind("source", run.source()).bind("key", one.key()).bind("run", run.id()).bind("article", one.article()).bind("parent", one.parent())
                    .bind("name", one.name()).bind("email", one.email()).bind("address", one.address()).bind("text", one.text())
                    .bind("state", one.shown().name().toLowerCase(Locale.ROOT)).bind("at", one.at().map(Timestamp::from).orElse(null)).add());
            batch.execute();
        });
    }

    void keepMembers(Run run, Collection<Thing.Member> members) {
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("insert into wire.moved_member (source, key, move_id, email, name, facts) values (:source, :key, :run, :email, :name, :facts::jsonb)");
            members.forEach(one -> batch.bind("source", run.source()).bind("key", one.key()).bind("run", run.id()).bind("email", one.email()).bind("name", one.name())
                    .bind("facts", json(one.facts())).add());
            batch.execute();
        });
    }

    /// What the run made of a kind, at most so many.
    List<Made> madeBy(Run run, Kind kind, int most) {
        return jdbi.withHandle(db -> db.createQuery("select key, fingerprint, article_id, made, made_at from wire.moved where move_id = :run and kind = :kind order by key limit :most")
                .bind("run", run.id()).bind("kind", kind.word()).bind("most", most).map((row, _) -> {
                    var article = row.getLong("article_id");
                    return new Made(kind, row.getString("key"), row.getString("fingerprint"), row.wasNull() ? OptionalLong.empty() : OptionalLong.of(article), row.getString("made"),
                            row.getTimestamp("made_at").toInstant());
                }).list());
    }

    /// The ids of all articles that the run made.
    List<Long> articlesBy(Run run) {
        return jdbi.withHandle(db -> db.createQuery("select article_id from wire.moved where move_id = :run and kind = 'article' and article_id is not null order by article_id")
                .bind("run", run.id()).mapTo(Long.class).list());
    }

    void forget(Run run, Kind kind, Collection<String> keys) {
        jdbi.useHandle(db -> db.createUpdate("delete from wire.moved where move_id = :run and kind = :kind and key = any(:keys)").bind("run", run.id()).bind("kind", kind.word())
                .bindArray("keys", String.class, keys.toArray()).execute());
    }

    void forgetReaders(Run run) {
        jdbi.useHandle(db -> {
            db.createUpdate("delete from wire.moved_comment where move_id = :run").bind("run", run.id()).execute();
            db.createUpdate("delete from wire.moved_member where move_id = :run").bind("run", run.id()).execute();
        });
    }

    private static String json(Map<String, String> facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
