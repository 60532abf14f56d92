/// What people and rules decide about comments: judging what is posted ([Judging]), what moderators decide and undo ([Decisions]), who may not
/// comment for a while or at all ([Sanctions]), the rule book and its versions ([RuleBooks]). The surprising choice: nothing here hides a comment by
/// itself but [org.broadtape.comments.Comments], so that counts and events follow whoever decided.
@NullMarked
package org.broadtape.comments.moderation;

import org.jspecify.annotations.NullMarked;
