/// Substack's export: `posts.csv`, a file of HTML per post, lists of subscribers. Start at `Substack`.
@NullMarked
package org.broadtape.wire.moving.substack;

import org.jspecify.annotations.NullMarked;
