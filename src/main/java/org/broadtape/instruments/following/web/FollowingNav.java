package org.broadtape.instruments.following.web;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slot;

/// The way to what a member follows, in the list of the account's pages.
@ApplicationScoped
class FollowingNav implements Slot {

    private final FollowingMessages words;

    FollowingNav(FollowingMessages words) {
        this.words = words;
    }

    @Override
    public String place() {
        return "account/nav";
    }

    @Override
    public Optional<Fragment> about(long nobody) {
        return Optional.of(new Fragment("<li><a href=\"/account/instruments\">" + words.title() + "</a></li>", Set.of()));
    }
}
