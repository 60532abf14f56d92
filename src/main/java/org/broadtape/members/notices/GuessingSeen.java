package org.broadtape.members.notices;

import org.broadtape.jobs.Event;

/// So many wrong passwords were typed for an address that no more are looked at for a while. Published whether anybody has the address or not, so that
/// nobody can tell.
///
/// @param address as it was typed
/// @param day     the day in UTC, in words
public record GuessingSeen(String address, String day) implements Event {

    @Override
    public String aggregate() {
        return "address/" + address;
    }
}
