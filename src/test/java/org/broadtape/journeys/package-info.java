/// What only a browser shows, of the example newspaper as somebody starts it.
@NullMarked
package org.broadtape.journeys;

import org.jspecify.annotations.NullMarked;
