@NullMarked
package org.broadtape.comments.live;

import org.jspecify.annotations.NullMarked;
