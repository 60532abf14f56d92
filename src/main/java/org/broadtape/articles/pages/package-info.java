/// Pages that are not news, such as an imprint. Start at [org.broadtape.articles.pages.StaticPages].
@NullMarked
package org.broadtape.articles.pages;

import org.jspecify.annotations.NullMarked;
