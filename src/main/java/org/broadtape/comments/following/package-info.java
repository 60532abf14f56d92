/// Who follows which discussion, and the mails that tell them of new comments. Start at [org.broadtape.comments.following.Following]; `Replies` hears of
/// each comment that is shown, `CommentLetters` makes the mail.
/// The surprising choice: who has been told within the hour is told of all that follows in one mail at its end, so that a quick exchange is no shower of mails.
@NullMarked
package org.broadtape.comments.following;

import org.jspecify.annotations.NullMarked;
