/// Who is looking: [org.broadtape.members.Viewer] and the publisher's tiers. Knows nothing of articles.
@Module(uses = { "delivery", "outbound" })
@NullMarked
package org.broadtape.members;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;
