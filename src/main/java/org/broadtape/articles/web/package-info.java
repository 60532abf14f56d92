/// Readers' addresses of articles: the article itself, sections, topics, authors, days, corrections, static pages and pictures.
@NullMarked
package org.broadtape.articles.web;

import org.jspecify.annotations.NullMarked;
