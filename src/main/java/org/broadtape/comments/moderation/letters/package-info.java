/// Mails about decisions: receipts and outcomes for who gave notice of illegal content, statements of reasons for authors, answers to appeals.
/// Made when they are sent, so that what was taken back meanwhile does not go out.
@NullMarked
package org.broadtape.comments.moderation.letters;

import org.jspecify.annotations.NullMarked;
