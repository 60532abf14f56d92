package org.broadtape.members.staff;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.Sessions;

/// Who works here, in which roles. A change of role ends the sessions of whom it touches, so that it holds at once.
@ApplicationScoped
@Transactional
public class Newsroom {

    private final RoleStore store;
    private final Members members;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    Newsroom(RoleStore store, Members members, Sessions sessions, Audit audit, Clock clock) {
        this.store = store;
        this.members = members;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    public Set<Role> rolesOf(MemberId member) {
        return store.of(member);
    }

    /// Everybody who works here, by name.
    public List<Colleague> staff(Actor by) {
        by.demand(Right.MANAGE_STAFF);
        return store.all();
    }

    /// Gives roles to whoever has that address; they need no account before.
    ///
    /// @param name of a new account
    public void hire(Actor by, EmailAddress address, String name, List<Role> roles) {
        by.demand(Right.MANAGE_STAFF);
        var member = members.joined(address, name, "desk");
        if (!member.state().maySignIn()) {
            throw new Refused(address + " may not sign in, so a role would be of no use. Let them in again first");
        }
        roles.forEach(role -> give(by, member.id(), role));
    }

    /// Whether anybody can let others in: without a publisher the site waits for its first.
    public boolean hasPublisher() {
        return !store.having(Role.PUBLISHER).isEmpty();
    }

    public int publishers() {
        return store.having(Role.PUBLISHER).size();
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
