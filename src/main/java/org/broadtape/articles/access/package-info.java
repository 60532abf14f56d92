/// The only judge of who sees what: [org.broadtape.articles.access.Access].
/// The same rule stands three times on purpose, as an answer for one article, as a condition, and as that condition in SQL; a property test holds them equal.
@NullMarked
package org.broadtape.articles.access;

import org.jspecify.annotations.NullMarked;
