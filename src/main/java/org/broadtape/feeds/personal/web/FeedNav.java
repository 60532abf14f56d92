package org.broadtape.feeds.personal.web;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slot;

/// The way to the member's own feed, in the list of the account's pages.
@ApplicationScoped
class FeedNav implements Slot {

    private final PersonalMessages words;

    FeedNav(PersonalMessages words) {
        this.words = words;
    }

    @Override
    public String place() {
        return "account/nav";
    }

    @Override
    public Optional<Fragment> about(long nobody) {
        return Optional.of(new Fragment("<li><a href=\"/account/feed\">" + words.title() + "</a></li>", Set.of()));
    }
}
