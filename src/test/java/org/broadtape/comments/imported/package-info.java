@NullMarked
package org.broadtape.comments.imported;

import org.jspecify.annotations.NullMarked;
