package org.broadtape.members.roster;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

final class MergeStore {

    /// Whose rows go with the account: ways to sign in, sessions, what stands for it alone.
    private static final Set<String> DROPPED = Set.of("members.session", "members.staff_role", "members.password", "members.authenticator",
            "members.recovery_code", "members.passkey", "members.openid_account", "members.browser", "members.address_change", "members.picture", "members.notification");
    private static final Set<String> MOVED = Set.of("members.tier_grant", "members.note");
    static final Set<String> TABLES = both();

    private final Jdbi jdbi;

    MergeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Long> seats(MemberId member, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("""
                select id from members.tier_grant where member_id = :member and group_id is not null and (ends_at is null or ends_at > :now) order by id
                """).bind("member", member.value()).bind("now", Timestamp.from(now)).mapTo(Long.class).list());
    }

    void move(MemberId from, MemberId into) {
        jdbi.useHandle(db -> {
            MOVED.forEach(table -> db.createUpdate("update " + table + " set member_id = :into where member_id = :from").bind("into", into.value()).bind("from", from.value()).execute());
            DROPPED.forEach(table -> db.createUpdate("delete from " + table + " where member_id = :from").bind("from", from.value()).execute());
        });
    }

    private static Set<String> both() {
        var tables = new TreeSet<>(DROPPED);
        tables.addAll(MOVED);
        return Set.copyOf(tables);
    }
}
