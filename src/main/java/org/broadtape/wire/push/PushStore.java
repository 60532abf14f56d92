package org.broadtape.wire.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

/// Pushes by their idempotency keys.
@ApplicationScoped
class PushStore {

    /// Commits without waiting for the disk: what is lost with the machine's power is the memory of a message, not its items, and a message that
    /// is sent once more changes nothing.
    private static final String WITHOUT_WAITING = "with quick as (select set_config('synchronous_commit', 'off', true)) ";

    private final Jdbi jdbi;

    PushStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What came under a key: the digest of its body, and the answer once there is one.
    record Seen(String sha256, Optional<String> answer) {
    }

    /// Claims the key, also from one who began with the same body and has not ended within `patience`; empty where it is now the caller's.
    Optional<Seen> claim(Slug provider, String key, String sha256, Instant at, Duration patience) {
        return jdbi.withHandle(db -> {
            var claimed = db.createUpdate(WITHOUT_WAITING + """
                    insert into wire.push as p (provider, key, sha256, at) select :provider, :key, :sha256, cast(:at as timestamptz) from quick
                    on conflict (provider, key) do update set at = excluded.at where p.answer is null and p.sha256 = :sha256 and p.at < :before
                    """).bind("provider", provider.value()).bind("key", key).bind("sha256", sha256).bind("at", Timestamp.from(at))
                    .bind("before", Timestamp.from(at.minus(patience))).execute();
            return claimed > 0 ? Optional.empty()
                    : db.createQuery("select sha256, answer from wire.push where provider = :provider and key = :key").bind("provider", provider.value()).bind("key", key)
                            .map((row, _) -> new Seen(row.getString("sha256"), Optional.ofNullable(row.getString("answer")))).findOne();
        });
    }

    void answer(Slug provider, String key, String answer) {
        jdbi.useHandle(db -> db.createUpdate(WITHOUT_WAITING + "update wire.push set answer = :answer from quick where provider = :provider and key = :key").bind("provider", provider.value()).bind("key", key)
                .bind("answer", answer).execute());
    }

    void free(Slug provider, String key) {
        jdbi.useHandle(db -> db.createUpdate("delete from wire.push where provider = :provider and key = :key and answer is null").bind("provider", provider.value())
                .bind("key", key).execute());
    }

    void forget(Instant before) {
        jdbi.useHandle(db -> db.createUpdate("delete from wire.push where at < :before").bind("before", Timestamp.from(before)).execute());
    }
}
