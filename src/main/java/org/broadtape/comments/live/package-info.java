/// New comments, told of to whoever has a discussion open: one line, "3 new comments", that a click loads. Start at [org.broadtape.comments.live.LiveLines].
/// The surprising choice: an open line holds no thread and no connection to the database; what it may say is asked anew whenever there is something to say.
@NullMarked
package org.broadtape.comments.live;

import org.jspecify.annotations.NullMarked;
