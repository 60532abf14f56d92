@NullMarked
package org.broadtape.comments.following;

import org.jspecify.annotations.NullMarked;
