/// From blocks to everything that shows them: the page, feeds, mail, plain text, ninjs and NITF. Start at `PageHtml`.
@NullMarked
package org.broadtape.articles.body.rendering;

import org.jspecify.annotations.NullMarked;
