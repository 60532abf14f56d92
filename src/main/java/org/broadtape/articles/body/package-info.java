/// The body of an article as blocks: what they are, how they are stored, compared and cut. Start at `Body`; what makes blocks
/// of HTML and Markdown is in `reading`, what makes pages, feeds, mail and wire documents of them in `rendering`, what finds
/// changes between two of them in `comparison`.
/// A block holds no markup, only text and addresses that were judged when it was made, so no renderer has to sanitise.
@NullMarked
package org.broadtape.articles.body;

import org.jspecify.annotations.NullMarked;
