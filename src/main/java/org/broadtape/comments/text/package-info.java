/// What a commenter types, and what becomes of it on a page. Start at [org.broadtape.comments.text.CommentText].
@NullMarked
package org.broadtape.comments.text;

import org.jspecify.annotations.NullMarked;
