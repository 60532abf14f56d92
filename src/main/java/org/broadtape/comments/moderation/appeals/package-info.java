/// The author of a rejected comment asks another moderator, once: [Appeals].
@NullMarked
package org.broadtape.comments.moderation.appeals;

import org.jspecify.annotations.NullMarked;
