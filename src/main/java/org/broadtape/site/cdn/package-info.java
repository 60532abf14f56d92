/// A CDN in front of the site: what it may keep, and how it is told to drop it. Start at [org.broadtape.site.cdn.Cdn].
/// The surprising choice: without an address to purge at there is no CDN, and nobody else is told to keep a page.
@NullMarked
package org.broadtape.site.cdn;

import org.jspecify.annotations.NullMarked;
