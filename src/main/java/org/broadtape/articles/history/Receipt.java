package org.broadtape.articles.history;

import java.time.Instant;

/// When a channel showed what happened to an article.
///
/// @param happening `released`, `updated`, `corrected`, `withdrawn` or `killed`
/// @param channel such as `page`, `feeds`, `sitemap`; `commit` is the instant at which the change itself was committed
public record Receipt(String happening, int revision, String channel, Instant at) {
}
