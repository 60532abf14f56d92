/// Keys of the API.
@NullMarked
package org.broadtape.api.keys;

import org.jspecify.annotations.NullMarked;
