package org.broadtape.articles.about.reactions;

import java.time.Instant;

import org.broadtape.articles.ArticleId;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.prices.Around;

/// A reaction at which it is time to look.
///
/// @param known what is kept of it already
record Look(ArticleId article, InstrumentId instrument, Instant releasedAt, Around known) {
}
