/// Articles as the desk reads them, those too that are not released.
@NullMarked
package org.broadtape.desk.articles.web;

import org.jspecify.annotations.NullMarked;
