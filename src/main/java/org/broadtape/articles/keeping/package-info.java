/// What readers keep for themselves: articles put aside ([org.broadtape.articles.keeping.Saved]) and, where they want it, those that they have
/// read ([org.broadtape.articles.keeping.History]). Nobody but the reader sees either.
@NullMarked
package org.broadtape.articles.keeping;

import org.jspecify.annotations.NullMarked;
