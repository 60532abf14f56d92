/// Taking back what an import made, as if it had never been there, as long as nothing was built on it.
@NullMarked
package org.broadtape.articles.undo;

import org.jspecify.annotations.NullMarked;
