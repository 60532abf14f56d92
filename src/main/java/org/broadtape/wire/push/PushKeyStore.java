package org.broadtape.wire.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

/// Keys of providers, their secrets locked.
@ApplicationScoped
class PushKeyStore {

    private final Jdbi jdbi;

    PushKeyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    long add(Slug provider, byte[] locked, String by, Instant at) {
        return jdbi.withHandle(db -> db.createUpdate("insert into wire.push_key (provider, locked, added_by, added_at) values (:provider, :locked, :by, :at)")
                .bind("provider", provider.value()).bind("locked", locked).bind("by", by).bind("at", Timestamp.from(at)).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one());
    }

    boolean remove(Slug provider, long id) {
        return jdbi.withHandle(db -> db.createUpdate("delete from wire.push_key where provider = :provider and id = :id").bind("provider", provider.value()).bind("id", id).execute()) > 0;
    }

    List<PushKey> of(Slug provider) {
        return jdbi.withHandle(db -> db.createQuery("select id, added_at, added_by, used_at from wire.push_key where provider = :provider order by id")
                .bind("provider", provider.value()).mapTo(PushKey.class).list());
    }

    Map<Long, byte[]> locked(Slug provider) {
        var locked = new LinkedHashMap<Long, byte[]>();
        jdbi.useHandle(db -> db.createQuery("select id, locked from wire.push_key where provider = :provider order by id").bind("provider", provider.value())
                .map((row, _) -> Map.entry(row.getLong("id"), row.getBytes("locked"))).forEach(key -> locked.put(key.getKey(), key.getValue())));
        return locked;
    }

    void used(Slug provider, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update wire.push_key set used_at = :at where provider = :provider")
                .bind("provider", provider.value()).bind("at", Timestamp.from(at)).execute());
    }
}
