@NullMarked
package org.broadtape.articles.body;

import org.jspecify.annotations.NullMarked;
