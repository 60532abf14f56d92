/// How instruments took an article about them, written to it for good. Start at [org.broadtape.articles.about.reactions.KeptReactions].
/// The surprising choice: nothing happens at the minute itself. Prices by the minute are kept for 30 days, so that looking back later says the same, and a source
/// that is shown a quarter of an hour late is told no earlier to anybody.
@NullMarked
package org.broadtape.articles.about.reactions;

import org.jspecify.annotations.NullMarked;
