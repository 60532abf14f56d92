/// What waits for moderators, each comment with what one needs to know to decide: [Queue].
@NullMarked
package org.broadtape.comments.moderation.queue;

import org.jspecify.annotations.NullMarked;
