package org.broadtape.members.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RoleStore {

    private final Jdbi jdbi;

    RoleStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean add(MemberId member, Role role, String by, Instant at) {
        return jdbi.withHandle(db -> db.createUpdate("""
                insert into members.staff_role (member_id, role, granted_at, granted_by)
                values (:member, :role, :at, :by)
                on conflict do nothing
                """).bind("member", member.value()).bind("role", role.name()).bind("at", Timestamp.from(at)).bind("by", by).execute() == 1);
    }

    boolean remove(MemberId member, Role role) {
        return jdbi.withHandle(db -> db.createUpdate("delete from members.staff_role where member_id = :member and role = :role")
                .bind("member", member.value()).bind("role", role.name()).execute() == 1);
    }

    Set<Role> of(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select role from members.staff_role where member_id = :member").bind("member", member.value())
                .mapTo(String.class).list()).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    List<MemberId> having(Role role) {
        return jdbi.withHandle(db -> db.createQuery("select member_id from members.staff_role where role = :role order by granted_at, member_id").bind("role", role.name())
                .mapTo(Long.class).map(MemberId::new).list());
    }

    /// Everybody who has a role, by name.
    List<Colleague> all() {
        return jdbi.withHandle(db -> db.createQuery("""
                select m.id, m.name, coalesce(m.address, '') as address, array_agg(r.role) as roles
                  from members.staff_role r
                  join members.member m on m.id = r.member_id
                 group by m.id
                 order by lower(m.name), m.id
                """).map((row, _) -> new Colleague(new MemberId(row.getLong("id")), row.getString("name"), row.getString("address"),
                Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()))).list());
    }
}
