package org.broadtape.articles.keeping.web;

import java.util.List;

import org.broadtape.articles.listing.Teaser;

/// `/account/saved` and `/account/history`.
///
/// @param on    whether the reader wants it kept; always, for what was saved
/// @param older the place at which the next page goes on, or empty
public record KeptPage(List<Teaser> articles, boolean on, String older) {
}
