/// Copy: an article as it is written, before it is set for a page, and what becomes of it when it is filed.
/// Start at [org.broadtape.articles.copy.Copy] and [org.broadtape.articles.copy.Fate]. `CopyJson` is public for the stores of this module alone.
@NullMarked
package org.broadtape.articles.copy;

import org.jspecify.annotations.NullMarked;
