@NullMarked
package org.broadtape.comments.keeping;

import org.jspecify.annotations.NullMarked;
