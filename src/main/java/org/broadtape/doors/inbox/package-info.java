/// Folders into which others put files. Start at [org.broadtape.doors.inbox.Inbox].
@NullMarked
package org.broadtape.doors.inbox;

import org.jspecify.annotations.NullMarked;
