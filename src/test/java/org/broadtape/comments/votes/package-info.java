@NullMarked
package org.broadtape.comments.votes;

import org.jspecify.annotations.NullMarked;
