/// What other programs read of the paper: feeds, sitemaps, and the word to a hub that something has changed.
/// Start at [org.broadtape.feeds.Feeds]. An article is in a feed as far as [org.broadtape.articles.access.Access] lets anyone see it through that channel.
/// The surprising choice: feeds are held by the page cache like any page, so that a reader that asks every minute costs nothing.
@Module(uses = { "articles", "instruments", "members", "delivery", "outbound", "installation" })
@NullMarked
package org.broadtape.feeds;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;
