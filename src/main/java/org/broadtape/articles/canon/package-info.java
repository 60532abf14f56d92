/// What articles say, whole, for whoever compares it with what leaves the program: [org.broadtape.articles.canon.Canon].
@NullMarked
package org.broadtape.articles.canon;

import org.jspecify.annotations.NullMarked;
