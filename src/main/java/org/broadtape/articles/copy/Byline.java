package org.broadtape.articles.copy;

import java.util.List;

/// Who wrote it and where.
///
/// @param authors names in order; none where the copy has none
/// @param text stands instead of the names where it is not empty
public record Byline(List<String> authors, String text, String dateline) {

    public static final Byline NONE = new Byline(List.of(), "", "");

    public Byline {
        authors = List.copyOf(authors);
    }
}
