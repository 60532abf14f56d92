package org.broadtape.comments.rule.web;

import org.broadtape.comments.rule.Scope;

/// Somewhere that a rule can be said for.
///
/// @param name    the site's, the section's, the article's headline
/// @param address where readers find it
/// @param wider   what holds here where nothing is said: `The site's rule`; empty for the site, above which there is nothing
public record Place(Scope scope, String name, String address, String wider) {

    /// Its page at the desk.
    public String path() {
        return "/desk/moderation/rule/" + scope.code() + "/" + scope.subject();
    }
}
