/// From HTML and Markdown of any origin to blocks: what has a block becomes one, what has none is kept as its text, what must
/// go (scripts, styles, forms) is named in the notes. Start at `HtmlReader`.
@NullMarked
package org.broadtape.articles.body.reading;

import org.jspecify.annotations.NullMarked;
