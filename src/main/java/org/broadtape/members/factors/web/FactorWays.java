package org.broadtape.members.factors.web;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slot;
import org.broadtape.members.MemberId;
import org.broadtape.members.factors.passkeys.Passkeys;
import org.broadtape.members.staff.Newsroom;

/// On the account's page: the ways to a member's passkeys and, for staff, to their authenticator app.
@ApplicationScoped
class FactorWays implements Slot {

    private final Passkeys passkeys;
    private final Newsroom newsroom;
    private final FactorMessages words;

    FactorWays(Passkeys passkeys, Newsroom newsroom, FactorMessages words) {
        this.passkeys = passkeys;
        this.newsroom = newsroom;
        this.words = words;
    }

    @Override
    public String place() {
        return "account/ways";
    }

    @Override
    public Optional<Fragment> about(long subject) {
        var member = new MemberId(subject);
        var many = passkeys.of(member).size();
        var line = "<p>" + (many == 0 ? words.waysNone() : words.waysSome(many)) + " <a href=\"/account/passkeys\">" + words.waysLink() + "</a></p>";
        var app = newsroom.rolesOf(member).isEmpty() ? "" : "<p><a href=\"/account/authenticator\">" + words.waysApp() + "</a></p>";
        return Optional.of(new Fragment(line + app, Set.of()));
    }
}
