/// Who is looking: accounts, sessions, the publisher's tiers, staff and what they may do. Start at [org.broadtape.members.Members] (accounts),
/// [org.broadtape.members.sessions.Sessions] (sign-ins) and [org.broadtape.members.Visit] (who asks in the present request).
/// The surprising choice: what may be *read* is decided by the articles' access alone; a [org.broadtape.members.Viewer] only says who asks.
/// Knows nothing of articles.
@Module(uses = { "delivery", "outbound", "installation" })
@NullMarked
package org.broadtape.members;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;
