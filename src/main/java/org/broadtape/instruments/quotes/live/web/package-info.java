/// `/quotes/live`: what the instruments on a page cost, as server-sent events or asked for again and again.
@NullMarked
package org.broadtape.instruments.quotes.live.web;

import org.jspecify.annotations.NullMarked;
