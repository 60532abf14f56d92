@NullMarked
package org.broadtape.articles.undo;

import org.jspecify.annotations.NullMarked;
