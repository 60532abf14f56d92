/// What readers see of what articles are about: the panel beside an article, and the articles on the pages of instruments and companies.
@NullMarked
package org.broadtape.articles.about.web;

import org.jspecify.annotations.NullMarked;
