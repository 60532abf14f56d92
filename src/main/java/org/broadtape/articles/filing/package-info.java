/// Where articles are filed: sections, topics and authors. Start at [org.broadtape.articles.filing.Sections].
/// `Places` and `Names` are public for the rest of this module alone: what copy names becomes ids, and ids become names on a page.
@NullMarked
package org.broadtape.articles.filing;

import org.jspecify.annotations.NullMarked;
