/// Sign-ins as rows, and the copy of the running ones that each node holds. Start at [org.broadtape.members.sessions.Sessions].
@NullMarked
package org.broadtape.members.sessions;

import org.jspecify.annotations.NullMarked;
