package org.broadtape.site.front;

import org.broadtape.articles.listing.Teaser;

/// A line of the latest.
///
/// @param sameDay whether it was published on the day of the newest line, so that its hour says enough
public record Line(Teaser story, boolean sameDay) {
}
