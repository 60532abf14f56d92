/// What articles are about: the instruments that their markup, a person or a reading of their text named. Start at [org.broadtape.articles.about.Abouts].
/// The surprising choice: a ticker is looked up on the day of the article's release, and where it may mean several instruments, none is taken for meant: they
/// are suggestions.
@NullMarked
package org.broadtape.articles.about;

import org.jspecify.annotations.NullMarked;
