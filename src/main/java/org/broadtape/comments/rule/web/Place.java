package org.broadtape.comments.rule.web;

import java.util.List;

import org.broadtape.comments.rule.Scope;

/// Somewhere that a rule can be said for.
///
/// @param above   what holds here where nothing is said, the narrower first; none for the site
/// @param name    the site's, the section's, the article's headline
/// @param address where readers find it
/// @param wider   the same in words: `The site's rule`; empty for the site
public record Place(Scope scope, List<Scope> above, String name, String address, String wider) {

    public Place {
        above = List.copyOf(above);
    }

    /// Its page at the desk.
    public String path() {
        return "/desk/moderation/rule/" + scope.code() + "/" + scope.subject();
    }
}
