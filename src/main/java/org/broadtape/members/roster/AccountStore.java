package org.broadtape.members.roster;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.NotFound;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class AccountStore {

    private final Jdbi jdbi;

    AccountStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void lock(MemberId member) {
        var there = jdbi.withHandle(db -> db.createQuery("select id from members.member where id = :id and state <> 'GONE' for update").bind("id", member.value())
                .mapTo(Long.class).findOne());
        if (there.isEmpty()) {
            throw new NotFound(member.toString());
        }
    }

    void state(MemberId member, Member.State state) {
        jdbi.useHandle(db -> db.createUpdate("update members.member set state = :state where id = :id").bind("state", state.name()).bind("id", member.value()).execute());
    }

    void label(MemberId member, List<String> labels) {
        jdbi.useHandle(db -> db.createUpdate("update members.member set labels = :labels where id = :id").bindArray("labels", String.class, labels).bind("id", member.value())
                .execute());
    }

    /// What stands in the row of the one that goes, and then only its number.
    void absorb(MemberId from, MemberId into) {
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    update members.member i
                       set joined_at = least(i.joined_at, f.joined_at), seen_on = greatest(i.seen_on, f.seen_on),
                           name = case when i.name = '' then f.name else i.name end,
                           labels = array(select distinct label from unnest(i.labels || f.labels) label order by 1)
                      from members.member f
                     where i.id = :into and f.id = :from
                    """).bind("into", into.value()).bind("from", from.value()).execute();
            db.createUpdate("""
                    update members.member
                       set state = 'GONE', address = null, name = '', tier = 'free', tier_until = null, labels = '{}', picture = '', proved_at = null
                     where id = :from
                    """).bind("from", from.value()).execute();
        });
    }
}
