package org.broadtape.members.staff;

import java.util.Set;

import org.broadtape.members.MemberId;

/// Somebody who works here.
///
/// @param address empty where the account is gone
public record Colleague(MemberId id, String name, String address, Set<Role> roles) {

    public Colleague {
        roles = Set.copyOf(roles);
    }
}
