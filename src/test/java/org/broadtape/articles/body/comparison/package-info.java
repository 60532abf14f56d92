@NullMarked
package org.broadtape.articles.body.comparison;

import org.jspecify.annotations.NullMarked;
