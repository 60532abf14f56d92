/// Quotes that sources send, signed.
@NullMarked
package org.broadtape.instruments.quotes.web;

import org.jspecify.annotations.NullMarked;
