/// What of a discussion is a member's own, for the pages that show it: [org.broadtape.comments.personal.Personal].
@NullMarked
package org.broadtape.comments.personal;

import org.jspecify.annotations.NullMarked;
