package org.broadtape.articles.listing;

import org.broadtape.articles.copy.Correction;

/// A correction in the list of all of them, with the article that it corrects.
public record Corrected(long id, Teaser article, Correction correction) {
}
