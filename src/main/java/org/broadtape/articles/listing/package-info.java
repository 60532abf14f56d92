/// Lists of articles: what a reader finds in a section, under a topic or on a day, and where every article stands, for machines.
/// Start at [org.broadtape.articles.listing.Listings] and [org.broadtape.articles.listing.Directory].
@NullMarked
package org.broadtape.articles.listing;

import org.jspecify.annotations.NullMarked;
