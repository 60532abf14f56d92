package org.broadtape.site.cache;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.broadtape.kernel.Before;
import org.broadtape.kernel.Slug;

/// Under what a page is held: its path and, of all parameters, only the place in a listing, that of a page of comments only these are wanted, or how far
/// back a chart goes, each in the one form that the site itself writes.
/// Whatever is written otherwise has no key, so that nobody can fill the cache with copies of one page.
final class PageKey {

    static final String NONE = "";

    private static final String MEMBERS = "members:";
    private static final int LONGEST = 300;
    private static final String PLACE = "before=";
    private static final Set<String> WORDS = Set.of("?part=thread", "?range=1d", "?range=5d", "?range=1m", "?range=6m", "?range=5y", "?range=max");

    private PageKey() {
    }

    /// The key of a request's target, or [#NONE].
    static String of(String target) {
        var question = target.indexOf('?');
        if (target.length() > LONGEST || !plain(target, question < 0 ? target.length() : question)) {
            return NONE;
        }
        return question < 0 || WORDS.contains(target.substring(question)) ? target : placed(target, question);
    }

    /// The same for the form that members see who are signed in.
    static String forMembers(String target) {
        var key = of(target);
        return key.isEmpty() ? NONE : MEMBERS + key;
    }

    /// The same for the form that members of a tier see.
    static String forMembersOf(Slug tier, String target) {
        var key = of(target);
        return key.isEmpty() ? NONE : MEMBERS + tier + MEMBERS + key;
    }

    /// Whether the page continues a listing. Any instant is a valid place, so these are held apart from the rest.
    static boolean isPlaced(String key) {
        return key.contains("?" + PLACE);
    }

    private static boolean plain(String target, int end) {
        if (end == 0 || target.charAt(0) != '/' || (end > 1 && target.charAt(end - 1) == '/')) {
            return false;
        }
        for (var i = 1; i < end; i++) {
            var c = target.charAt(i);
            var word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || (c >= 'A' && c <= 'Z');
            var between = (c == '/' || c == '.') && target.charAt(i - 1) != '/' && target.charAt(i - 1) != '.';
            if (!word && !between) {
                return false;
            }
        }
        return true;
    }

    private static String placed(String target, int question) {
        if (!target.startsWith(PLACE, question + 1)) {
            return NONE;
        }
        var written = target.substring(question + 1 + PLACE.length());
        try {
            var place = URLDecoder.decode(written, StandardCharsets.UTF_8);
            return Before.parse(place)
                    .map(Before::toString)
                    .filter(place::equals)
                    .map(canonical -> target.substring(0, question + 1) + PLACE + canonical)
                    .orElse(NONE);
        } catch (IllegalArgumentException brokenEscape) {
            return NONE;
        }
    }
}
