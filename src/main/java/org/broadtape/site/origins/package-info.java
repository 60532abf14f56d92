/// The protection against requests that another site makes a reader's browser send: [org.broadtape.site.origins.Origins].
@NullMarked
package org.broadtape.site.origins;

import org.jspecify.annotations.NullMarked;
