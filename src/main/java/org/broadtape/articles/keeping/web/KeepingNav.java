package org.broadtape.articles.keeping.web;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slot;

/// The ways to what a reader keeps, in the list of the account's pages.
@ApplicationScoped
class KeepingNav implements Slot {

    private final KeepingMessages words;

    KeepingNav(KeepingMessages words) {
        this.words = words;
    }

    @Override
    public String place() {
        return "account/nav";
    }

    @Override
    public Optional<Fragment> about(long nobody) {
        return Optional.of(new Fragment("<li><a href=\"/account/saved\">" + words.saved() + "</a></li><li><a href=\"/account/history\">" + words.history() + "</a></li>", Set.of()));
    }
}
