package org.broadtape.feeds.personal.web;

import java.time.Instant;
import java.util.Optional;

/// `/account/feed`.
///
/// @param entitled whether the member's tier has such a feed
/// @param address  the secret address without its ending, shown once
public record FeedPage(boolean entitled, Optional<Instant> made, Optional<String> address) {
}
