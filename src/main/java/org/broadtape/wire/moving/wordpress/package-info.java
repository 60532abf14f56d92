/// WordPress exports (WXR 1.0 to 1.2), streamed twice: once for what posts refer to (people, categories, the media library, blocks that are
/// used again), once for the posts. Start at `WordPress`; what becomes of a post's text is in `text`.
@NullMarked
package org.broadtape.wire.moving.wordpress;

import org.jspecify.annotations.NullMarked;
