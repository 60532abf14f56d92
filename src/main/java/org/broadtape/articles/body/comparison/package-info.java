/// What changed between two bodies: by block, and inside a block by word. Start at `Comparison`.
@NullMarked
package org.broadtape.articles.body.comparison;

import org.jspecify.annotations.NullMarked;
