/// The frame around readers' pages, the front page, the most read, the page cache and the pages for what went wrong.
/// Start at `templates/site/frame.html`, which every page includes, and [org.broadtape.site.front.FrontDesk].
/// The surprising choice: pages of other modules know the frame only as a template; what it says comes from beans named there.
@Module(uses = "all")
@NullMarked
package org.broadtape.site;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;
