package org.broadtape.articles.copy;

/// An instrument that an article is about, as its markup or a person named it.
///
/// @param symbol the ticker
/// @param market the market identifier code (ISO 10383), or empty where none was given
/// @param weight how much the article is about it, in per cent; 0 to have it follow from its place among the others
/// @param chosen whether a person named it, rather than markup
public record Mention(String symbol, String market, int weight, boolean chosen) {

    /// As markup names it.
    public Mention(String symbol, String market) {
        this(symbol, market, 0, false);
    }
}
