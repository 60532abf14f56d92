package org.broadtape.wire.websub;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Subscriptions, one of a provider beside those that it is leaving.
@ApplicationScoped
class SubscriptionStore {

    private final Jdbi jdbi;

    SubscriptionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Subscription> all() {
        return jdbi.withHandle(db -> db.createQuery("select * from wire.subscription order by provider, asked_at").map((row, _) -> subscription(row)).list());
    }

    Optional<Subscription> of(String provider) {
        return jdbi.withHandle(db -> db.createQuery("select * from wire.subscription where provider = :provider and state <> 'leaving'").bind("provider", provider)
                .map((row, _) -> subscription(row)).findOne());
    }

    Optional<Subscription> at(String token) {
        return jdbi.withHandle(db -> db.createQuery("select * from wire.subscription where token = :token").bind("token", token).map((row, _) -> subscription(row)).findOne());
    }

    void set(Subscription one) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into wire.subscription (token, provider, poll, topic, hub, locked, state, reason, asked_at, renew_at, lease_until)
                values (:token, :provider, :poll, :topic, :hub, :locked, :state, :reason, :asked, :renew, :until)
                on conflict (token) do update
                   set state = excluded.state, reason = excluded.reason, asked_at = excluded.asked_at, renew_at = excluded.renew_at, lease_until = excluded.lease_until
                """)
                .bind("token", one.token()).bind("provider", one.provider()).bind("poll", one.poll()).bind("topic", one.topic()).bind("hub", one.hub()).bind("locked", one.locked())
                .bind("state", one.state().name().toLowerCase(Locale.ROOT)).bind("reason", one.reason()).bind("asked", Timestamp.from(one.askedAt()))
                .bind("renew", Timestamp.from(one.renewAt())).bind("until", one.leaseUntil().map(Timestamp::from).orElse(null)).execute());
    }

    void remove(String token) {
        jdbi.useHandle(db -> db.createUpdate("delete from wire.subscription where token = :token").bind("token", token).execute());
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(row.getString("token"), row.getString("provider"), row.getString("poll"), row.getString("topic"), row.getString("hub"), row.getBytes("locked"),
                Subscription.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getString("reason"), row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("renew_at").toInstant(), Optional.ofNullable(row.getTimestamp("lease_until")).map(Timestamp::toInstant));
    }
}
