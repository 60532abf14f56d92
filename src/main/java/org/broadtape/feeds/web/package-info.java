/// The addresses of feeds, sitemaps and robots.txt, and the links to them in pages.
@NullMarked
package org.broadtape.feeds.web;

import org.jspecify.annotations.NullMarked;
