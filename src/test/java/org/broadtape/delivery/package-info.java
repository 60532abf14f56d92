@NullMarked
package org.broadtape.delivery;

import org.jspecify.annotations.NullMarked;
