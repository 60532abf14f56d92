/// From a post's text as WordPress stores it (block comments, line breaks that mean paragraphs, shortcodes) to the HTML that it would show.
/// Start at `Manuscript`.
@NullMarked
package org.broadtape.wire.moving.wordpress.text;

import org.jspecify.annotations.NullMarked;
