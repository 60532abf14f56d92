package org.broadtape.articles.copy;

/// An instrument that an article is about, as its markup named it.
///
/// @param symbol the ticker
/// @param market the market identifier code (ISO 10383), or empty where none was given
public record Mention(String symbol, String market) {
}
