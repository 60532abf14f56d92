/// How quotes are fetched. Start at [org.broadtape.instruments.quotes.ways.QuotePoll].
@NullMarked
package org.broadtape.instruments.quotes.ways;

import org.jspecify.annotations.NullMarked;
