package org.broadtape.members.account;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.Member.State;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class LeavingStore {

    private final Jdbi jdbi;

    LeavingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean change(MemberId member, State from, State to) {
        return jdbi.withHandle(db -> db.createUpdate("update members.member set state = :to where id = :id and state = :from")
                .bind("to", to.name()).bind("from", from.name()).bind("id", member.value()).execute() == 1);
    }

    Optional<State> locked(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select state from members.member where id = :id for update").bind("id", member.value())
                .mapTo(String.class).findOne()).map(State::valueOf);
    }

    /// Leaves a number without a name, so that what others may see keeps its author.
    void forget(MemberId member) {
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    update members.member
                       set state = 'GONE', address = null, name = '', tier = 'free', seen_on = null, labels = '{}', picture = ''
                     where id = :id
                    """).bind("id", member.value()).execute();
            db.createUpdate("delete from members.staff_role where member_id = :id").bind("id", member.value()).execute();
            db.createUpdate("delete from members.tier_grant where member_id = :id").bind("id", member.value()).execute();
        });
    }
}
