/// Pictures, sounds, films and documents of articles: their addresses, and pictures as a page sets them.
@NullMarked
package org.broadtape.articles.web.media;

import org.jspecify.annotations.NullMarked;
