package org.broadtape.articles.body.rendering;

import java.util.HashSet;
import java.util.Set;

import org.broadtape.articles.body.Inline;

/// Ids of the places in a text that links in it lead to. The prefix keeps them apart from the page's own and from those of headings.
final class Anchors {

    private static final String PREFIX = "a-";

    private final Set<String> written = new HashSet<>();

    /// The id of a place; empty where another one has it already.
    String id(Inline.Anchor anchor) {
        return written.add(anchor.name()) ? PREFIX + anchor.name() : "";
    }

    static boolean isPlace(String href) {
        return href.startsWith("#");
    }

    /// The address of a link as it stands in what is rendered.
    static String href(String href) {
        return isPlace(href) ? "#" + PREFIX + Inline.Anchor.clean(href.substring(1)) : href;
    }
}
