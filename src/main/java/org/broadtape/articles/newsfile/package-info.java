/// Articles as the desk lists them, in every state. Start at [org.broadtape.articles.newsfile.Newsfile].
@NullMarked
package org.broadtape.articles.newsfile;

import org.jspecify.annotations.NullMarked;
