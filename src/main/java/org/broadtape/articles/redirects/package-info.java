/// Addresses of another system that lead to pages here which are no article's. An article's former addresses are with the article.
@NullMarked
package org.broadtape.articles.redirects;

import org.jspecify.annotations.NullMarked;
