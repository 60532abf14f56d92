/// What was said in comments, whatever became of them, for whoever compares it with what leaves the program: [org.broadtape.comments.canon.CommentCanon].
@NullMarked
package org.broadtape.comments.canon;

import org.jspecify.annotations.NullMarked;
