@NullMarked
package org.broadtape.comments.looked;

import org.jspecify.annotations.NullMarked;
