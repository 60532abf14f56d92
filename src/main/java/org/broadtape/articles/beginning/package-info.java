/// Articles that somebody begins from an announcement: a draft with its headline, its words as a quotation, and its instruments. Start at
/// [org.broadtape.articles.beginning.Beginnings].
@NullMarked
package org.broadtape.articles.beginning;

import org.jspecify.annotations.NullMarked;
