package org.broadtape.articles.keeping.web;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slot;

/// Beside the links that share an article, the way to save it. It leads whoever is not signed in to where they can; a member's browser puts
/// the member's own part in its place.
@ApplicationScoped
class SavingPlace implements Slot {

    private final KeepingMessages words;

    SavingPlace(KeepingMessages words) {
        this.words = words;
    }

    @Override
    public String place() {
        return "article/share";
    }

    @Override
    public Optional<Fragment> about(long article) {
        var address = "/account/saved/" + article;
        return Optional.of(new Fragment("<li data-fragment=\"" + address + "\"><a href=\"" + address + "\" rel=\"nofollow\">" + words.save() + "</a></li>", Set.of()));
    }
}
