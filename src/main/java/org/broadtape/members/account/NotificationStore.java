package org.broadtape.members.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.account.Notifications.Key;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class NotificationStore {

    private final Jdbi jdbi;

    NotificationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<Key, Boolean> of(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select reason, channel, wanted from members.notification where member_id = :member").bind("member", member.value())
                .map((row, _) -> Map.entry(new Key(row.getString("reason"), row.getString("channel")), row.getBoolean("wanted"))).list())
                .stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<MemberId> refusing(Collection<MemberId> members, Key key) {
        return jdbi.withHandle(db -> db.createQuery("select member_id from members.notification where member_id = any(:members) and reason = :reason and channel = :channel and not wanted")
                .bindArray("members", Long.class, members.stream().map(MemberId::value).toArray()).bind("reason", key.reason()).bind("channel", key.channel())
                .mapTo(Long.class).map(MemberId::new).list());
    }

    void put(MemberId member, Key key, boolean wanted) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into members.notification (member_id, reason, channel, wanted)
                values (:member, :reason, :channel, :wanted)
                on conflict (member_id, reason, channel) do update set wanted = excluded.wanted
                """)
                .bind("member", member.value()).bind("reason", key.reason()).bind("channel", key.channel()).bind("wanted", wanted).execute());
    }
}
