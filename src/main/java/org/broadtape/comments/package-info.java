/// What readers say under articles: threads, who may comment where, and what follows from a comment.
/// The surprising choice: what is shown is a state of the comment's row and nothing else, so that a comment which a moderator hides is in no page, count,
/// mail or live line made after that.
@Module(uses = { "articles", "members", "delivery", "outbound", "installation" })
@NullMarked
package org.broadtape.comments;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;
