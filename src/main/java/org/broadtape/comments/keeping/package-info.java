/// A member's own comments: in their download, at the end of their account, and when two accounts become one.
@NullMarked
package org.broadtape.comments.keeping;

import org.jspecify.annotations.NullMarked;
