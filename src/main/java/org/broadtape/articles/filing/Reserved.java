package org.broadtape.articles.filing;

import java.util.Set;

import org.broadtape.kernel.Slug;

/// First parts of addresses that the program uses itself, so that no section can have them. `markets` is not among them: its page shows the prices and,
/// where there is a section of that name, what is written in it.
final class Reserved {

    private static final Set<String> WORDS = Set.of("account", "alerts", "announcements", "api", "archive", "authors", "comments", "companies", "corrections", "desk", "developers", "feeds",
            "health", "instruments", "join",
            "media", "membership", "newsletters", "portfolios", "q", "quotes", "search", "sign-in", "topics");

    private Reserved() {
    }

    static boolean has(Slug slug) {
        return WORDS.contains(slug.value());
    }

    /// The slug that a section gets which came with a reserved one: `companies-news`.
    static Slug free(Slug slug) {
        return has(slug) ? new Slug(slug + "-news") : slug;
    }
}
