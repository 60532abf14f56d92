@NullMarked
package org.broadtape.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
