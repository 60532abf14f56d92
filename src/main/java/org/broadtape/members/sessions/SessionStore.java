package org.broadtape.members.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class SessionStore {

    /// A member who may not sign in has no session, whatever rows are left.
    private static final String SESSION = """
            select s.id, s.member_id, m.name, case when m.tier_until <= :now then members.tier_at(m.id, :now) else m.tier end as tier,
                   case when m.tier_until > :now then m.tier_until end as tier_until, s.opened_at, s.seen_at, s.ends_at, s.means, s.factor_at, s.agent, s.network,
                   array(select role from members.staff_role r where r.member_id = m.id) as roles
              from members.session s
              join members.member m on m.id = s.member_id
             where m.state in ('ACTIVE', 'LEAVING') and\s""";

    private final Jdbi jdbi;

    SessionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Whoever signs in has been seen that day.
    void add(byte[] hash, Opening opening, Instant at, Instant ends, LocalDate day) {
        jdbi.useHandle(db -> db.createUpdate("""
                with seen as (update members.member set seen_on = greatest(seen_on, :day) where id = :member)
                insert into members.session (token_hash, member_id, opened_at, seen_at, ends_at, means, factor_at, agent, network)
                values (:hash, :member, :at, :at, :ends, :means, :factor, :agent, :network)
                """)
                .bind("hash", hash).bind("member", opening.member().value()).bind("at", Timestamp.from(at)).bind("ends", Timestamp.from(ends))
                .bind("day", day).bind("means", opening.means()).bind("factor", opening.factor() ? Timestamp.from(at) : null)
                .bind("agent", opening.agent()).bind("network", opening.network())
                .execute());
    }

    Optional<Session> find(byte[] hash, Instant now) {
        return jdbi.withHandle(db -> db.createQuery(SESSION + "s.token_hash = :hash").bind("hash", hash).bind("now", Timestamp.from(now))
                .map((row, _) -> session(row)).findOne());
    }

    List<Session> of(MemberId member, Instant now) {
        return jdbi.withHandle(db -> db.createQuery(SESSION + "s.member_id = :member order by s.seen_at desc, s.id desc")
                .bind("member", member.value()).bind("now", Timestamp.from(now)).map((row, _) -> session(row)).list());
    }

    void seen(long id, MemberId member, Instant at, LocalDate day) {
        jdbi.useHandle(db -> {
            db.createUpdate("update members.session set seen_at = greatest(seen_at, :at) where id = :id").bind("at", Timestamp.from(at)).bind("id", id).execute();
            db.createUpdate("update members.member set seen_on = :day where id = :member and (seen_on is null or seen_on < :day)")
                    .bind("day", day).bind("member", member.value()).execute();
        });
    }

    /// The same session under another token. False where it has ended meanwhile.
    boolean renew(long id, byte[] hash, Optional<Instant> factorAt) {
        return jdbi.withHandle(db -> db.createUpdate("update members.session set token_hash = :hash, factor_at = coalesce(:factor, factor_at) where id = :id")
                .bind("hash", hash).bind("factor", factorAt.map(Timestamp::from).orElse(null)).bind("id", id).execute() == 1);
    }

    boolean end(long id, MemberId member) {
        return jdbi.withHandle(db -> db.createUpdate("delete from members.session where id = :id and member_id = :member")
                .bind("id", id).bind("member", member.value()).execute() == 1);
    }

    /// All of a member but one; 0 spares none.
    int endAll(MemberId member, long spared) {
        return jdbi.withHandle(db -> db.createUpdate("delete from members.session where member_id = :member and id <> :spared")
                .bind("member", member.value()).bind("spared", spared).execute());
    }

    int sweep(Instant now, Instant unseenSince) {
        return jdbi.withHandle(db -> db.createUpdate("delete from members.session where ends_at < :now or seen_at < :unseen")
                .bind("now", Timestamp.from(now)).bind("unseen", Timestamp.from(unseenSince)).execute());
    }

    private static Session session(ResultSet row) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Session(row.getLong("id"), new MemberId(row.getLong("member_id")), row.getString("name"), new Slug(row.getString("tier")),
                Optional.ofNullable(row.getTimestamp("tier_until")).map(Timestamp::toInstant), roles,
                row.getTimestamp("opened_at").toInstant(), row.getTimestamp("seen_at").toInstant(), row.getTimestamp("ends_at").toInstant(), row.getString("means"),
                Optional.ofNullable(row.getTimestamp("factor_at")).map(Timestamp::toInstant), row.getString("agent"), row.getString("network"));
    }
}
