/// Comments of sites that moved in, made into threads as they stood there: [org.broadtape.comments.imported.ImportedComments].
/// The surprising choice: they make no events of their own comments, so that nobody is told by mail of what was said years ago.
@NullMarked
package org.broadtape.comments.imported;

import org.jspecify.annotations.NullMarked;
