/// How quotes are fetched: from addresses ([org.broadtape.instruments.quotes.ways.QuotePoll]) and from folders
/// ([org.broadtape.instruments.quotes.ways.QuoteFolders]).
@NullMarked
package org.broadtape.instruments.quotes.ways;

import org.jspecify.annotations.NullMarked;
