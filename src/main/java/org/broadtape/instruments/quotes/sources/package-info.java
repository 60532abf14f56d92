/// Where quotes come from, and on what terms. Start at [org.broadtape.instruments.quotes.sources.Sources].
@NullMarked
package org.broadtape.instruments.quotes.sources;

import org.jspecify.annotations.NullMarked;
