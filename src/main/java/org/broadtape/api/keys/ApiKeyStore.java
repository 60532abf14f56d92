package org.broadtape.api.keys;

import java.sql.Array;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

@ApplicationScoped
class ApiKeyStore {

    private static final String COLUMNS = "id, name, scopes, per_minute, per_day, country, made_at, made_by, last_used_at, revoked_at";
    private static final RowMapper<ApiKey> KEY = (row, _) -> new ApiKey(row.getLong("id"), row.getString("name"), Scope.all(words(row.getArray("scopes"))), row.getInt("per_minute"),
            row.getInt("per_day"), row.getString("country"), row.getTimestamp("made_at").toInstant(), row.getString("made_by"),
            Optional.ofNullable(row.getTimestamp("last_used_at")).map(java.sql.Timestamp::toInstant), Optional.ofNullable(row.getTimestamp("revoked_at")).map(java.sql.Timestamp::toInstant));

    private final Jdbi jdbi;

    ApiKeyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private static List<String> words(Array array) throws java.sql.SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    long add(KeyWish wish, byte[] hash, Instant at, String by) {
        return jdbi.withHandle(db -> db.createQuery("""
                insert into api.key (name, token_hash, scopes, per_minute, per_day, country, made_at, made_by)
                values (:name, :hash, :scopes, :perMinute, :perDay, :country, :at, :by)
                returning id
                """).bind("name", wish.name()).bind("hash", hash).bindArray("scopes", String.class, wish.scopes().stream().map(Scope::word).sorted().toArray())
                .bind("perMinute", wish.perMinute()).bind("perDay", wish.perDay()).bind("country", wish.country()).bind("at", at).bind("by", by).mapTo(Long.class).one());
    }

    /// All, those in force first, the newest first.
    List<ApiKey> all() {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from api.key order by revoked_at desc nulls first, id desc").map(KEY).list());
    }

    Optional<ApiKey> called(long id) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from api.key where id = :id").bind("id", id).map(KEY).findOne());
    }

    /// Those in force, by the hash of their secret in hexadecimal digits.
    Map<String, ApiKey> inForce() {
        return jdbi.withHandle(db -> db.createQuery("select token_hash, " + COLUMNS + " from api.key where revoked_at is null")
                .map((row, context) -> Map.entry(HexFormat.of().formatHex(row.getBytes("token_hash")), KEY.map(row, context)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    boolean revoke(long id, Instant at) {
        return jdbi.withHandle(db -> db.createUpdate("update api.key set revoked_at = :at where id = :id and revoked_at is null").bind("at", at).bind("id", id).execute() == 1);
    }

    void remove(String name, String by) {
        jdbi.useHandle(db -> db.createUpdate("delete from api.key where name = :name and made_by = :by").bind("name", name).bind("by", by).execute());
    }

    void used(long id, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update api.key set last_used_at = :at where id = :id and (last_used_at is null or last_used_at < :at)").bind("at", at).bind("id", id).execute());
    }
}
