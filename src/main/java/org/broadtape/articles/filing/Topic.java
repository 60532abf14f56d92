package org.broadtape.articles.filing;

import org.broadtape.kernel.Slug;

/// What an article is about, in the publisher's words; an article has many. One whose name begins with `#` is the desk's own: articles and
/// their revisions keep it, and no page, feed or partner shows it.
public record Topic(long id, Slug slug, String name, String description) {

    private static final String HIDDEN = "#";

    public boolean isHidden() {
        return name.startsWith(HIDDEN);
    }

    /// The slug of the topic of that name. A hidden one never has that of one that is shown.
    public static Slug slugOf(String name) {
        return Slug.of(name.startsWith(HIDDEN) ? "hash " + name : name, "topic");
    }
}
