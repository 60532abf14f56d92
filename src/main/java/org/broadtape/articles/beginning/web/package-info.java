/// Announcements at the desk, and the articles that are begun from them.
@NullMarked
package org.broadtape.articles.beginning.web;

import org.jspecify.annotations.NullMarked;
