@NullMarked
package org.broadtape.articles.body.reading;

import org.jspecify.annotations.NullMarked;
