/// `/account/saved` and `/account/history`, and the part of an article's page that saves it.
@NullMarked
package org.broadtape.articles.keeping.web;

import org.jspecify.annotations.NullMarked;
