/// What moderation came to, in numbers alone, for everybody: [Transparency]. No name, no text, no reason in a moderator's words.
@NullMarked
package org.broadtape.comments.moderation.transparency;

import org.jspecify.annotations.NullMarked;
