package org.broadtape.members.signin.web;

import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.broadtape.installation.Settings;
import org.broadtape.members.signin.Next;
import org.jspecify.annotations.Nullable;

/// Where somebody came from who followed "Sign in" at the top of a page. That link is the same on every page, so that pages can be kept; the browser
/// says which page it was on.
final class Back {

    private static final Predicate<String> WAY_IN = Pattern.compile("/(?:sign-in|sign-out|join)(?:[/?].*)?").asMatchPredicate();

    private Back() {
    }

    /// @param next    what the address says, which decides alone where it says it
    /// @param referer the page before, if it was one of this site
    static Next to(@Nullable String next, @Nullable String referer, Settings settings) {
        if (next != null) {
            return Next.of(next);
        }
        var site = settings.at("/");
        if (referer == null || !referer.startsWith(site)) {
            return Next.FRONT;
        }
        var path = referer.substring(site.length() - 1);
        return WAY_IN.test(path) ? Next.FRONT : Next.of(path);
    }
}
