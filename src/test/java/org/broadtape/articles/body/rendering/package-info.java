@NullMarked
package org.broadtape.articles.body.rendering;

import org.jspecify.annotations.NullMarked;
