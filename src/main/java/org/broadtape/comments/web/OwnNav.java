package org.broadtape.comments.web;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slot;

/// The way to a member's own comments, in the list of the account's pages.
@ApplicationScoped
class OwnNav implements Slot {

    private final CommentMessages words;

    OwnNav(CommentMessages words) {
        this.words = words;
    }

    @Override
    public String place() {
        return "account/nav";
    }

    @Override
    public Optional<Fragment> about(long nobody) {
        return Optional.of(new Fragment("<li><a href=\"/account/comments\">" + words.own() + "</a></li>", Set.of()));
    }
}
