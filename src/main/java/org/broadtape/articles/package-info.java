/// Articles: their text, states, revisions, sections, topics, authors and pictures, and who may see them.
/// Start at [org.broadtape.articles.Articles] (what an editor does) and [org.broadtape.articles.listing.Listings] (what a reader finds).
/// The surprising choice: the text as written lives in the newest revision alone; the article's row holds what a page shows, rendered when it is saved.
/// Sends nothing: other modules listen to [org.broadtape.articles.ArticleEvent].
@Module(uses = { "members", "instruments", "installation" })
@NullMarked
package org.broadtape.articles;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;
