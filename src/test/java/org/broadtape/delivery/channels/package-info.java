@NullMarked
package org.broadtape.delivery.channels;

import org.jspecify.annotations.NullMarked;
