package org.broadtape.members.web;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slot;
import org.broadtape.members.MemberId;
import org.broadtape.members.passwords.Passwords;

/// The ways in that every account has, on its page: its address, and the password for whoever wants one.
@ApplicationScoped
class WaysIn implements Slot {

    private final Passwords passwords;

    WaysIn(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public String place() {
        return "account/ways";
    }

    @Override
    public Optional<Fragment> about(long subject) {
        return Optional.of(new Fragment(Templates.ways(passwords.has(new MemberId(subject))).render(), Set.of()));
    }
}
