/// Articles that say nearly the same, such as one story from two agencies: linked, not merged. Start at [org.broadtape.articles.likeness.Likenesses].
/// The surprising choice: they are found behind the import, by a listener, so that a link may come a moment after its article.
@NullMarked
package org.broadtape.articles.likeness;

import org.jspecify.annotations.NullMarked;
