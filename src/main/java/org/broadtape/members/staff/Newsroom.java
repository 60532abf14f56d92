package org.broadtape.members.staff;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.Sessions;

/// Who works here, in which roles. A change of role ends the sessions of whom it touches, so that it holds at once.
@ApplicationScoped
@Transactional
public class Newsroom {

    private final RoleStore store;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    Newsroom(RoleStore store, Sessions sessions, Audit audit, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    public Set<Role> rolesOf(MemberId member) {
        return store.of(member);
    }

    /// Whether anybody can let others in: without a publisher the site waits for its first.
    public boolean hasPublisher() {
        return !store.having(Role.PUBLISHER).isEmpty();
    }

    public void give(Actor by, MemberId member, Role role) {
        by.demand(Right.MANAGE_STAFF);
        if (store.add(member, role, by.name(), clock.instant())) {
            sessions.endAll(member);
            audit.record(by, "role given", member.toString(), role.inWords());
        }
    }

    /// @throws Refused for the last publisher: nobody could let another in
    public void take(Actor by, MemberId member, Role role) {
        by.demand(Right.MANAGE_STAFF);
        if (role == Role.PUBLISHER && store.having(role).equals(List.of(member))) {
            throw new Refused("This is the last publisher. Make somebody else one first");
        }
        if (store.remove(member, role)) {
            sessions.endAll(member);
            audit.record(by, "role taken", member.toString(), role.inWords());
        }
    }
}
