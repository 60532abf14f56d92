package org.broadtape.articles.canon;

import java.util.List;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.Terms;

/// All that an article says.
///
/// @param lists     the addresses of the pages that list it: section, topics, authors, day
/// @param head      headline and standfirst
/// @param preview   the text that whoever sees the article at all may read
/// @param whole     the whole text, of which the preview is the beginning
public record Canonical(ArticleId id, String path, List<String> lists, Terms terms, String head, String preview, String whole) {
}
