/// Sounds, films and documents of articles, and the one door for whatever file comes to an article.
/// Start at [org.broadtape.articles.media.Media]: `store` takes a stream and a name, finds out what it is, and answers with the reference
/// under which a block or a lead image names it (`sha256:…`); `show` serves it to somebody who reads an article that uses it.
/// An importer that has files by stream, such as of a moved site, needs nothing else from here.
/// The surprising choice: a file is served as it came, so what could run in a reader's browser is not taken at all.
@NullMarked
package org.broadtape.articles.media;

import org.jspecify.annotations.NullMarked;
