/// What happened to an article: who changed what, where it was shown and sent, and the newer copies from its source that wait for the desk.
/// Start at [org.broadtape.articles.history.Revision] and [org.broadtape.articles.history.Conflicts].
@NullMarked
package org.broadtape.articles.history;

import org.jspecify.annotations.NullMarked;
