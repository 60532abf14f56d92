/// Where a preview ends: what opens the rest, in words ([org.broadtape.articles.web.gate.Gates]), and the forms that open it for one reader.
/// The surprising choice: what was opened for one reader stands at an address of its own, so that the article's own stays the same for everyone.
@NullMarked
package org.broadtape.articles.web.gate;

import org.jspecify.annotations.NullMarked;
