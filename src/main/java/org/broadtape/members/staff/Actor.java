package org.broadtape.members.staff;

import java.util.Optional;
import java.util.Set;

import org.broadtape.kernel.NotAllowed;
import org.broadtape.members.MemberId;

/// Who does something at the desk, or at the machine's command line.
///
/// @param id      the member; empty for the operator
/// @param name    as revisions and the audit log call them
/// @param network where the request came from; empty at the machine itself
public record Actor(Optional<MemberId> id, String name, Set<Role> roles, String network) {

    /// Whoever can run the program's commands on its machine, and so may do everything.
    public static final Actor OPERATOR = new Actor(Optional.empty(), "operator", Set.of(Role.PUBLISHER, Role.PRODUCER), "");

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean may(Right right) {
        return roles.stream().anyMatch(role -> role.rights().contains(right));
    }

    /// @throws NotAllowed where none of their roles gives that right
    public Actor demand(Right right) {
        if (!may(right)) {
            throw new NotAllowed("Your role at the desk does not include this. A publisher can change your role.");
        }
        return this;
    }
}
