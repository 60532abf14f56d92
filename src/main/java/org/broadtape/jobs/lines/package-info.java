/// Lines that browsers keep open to hear of what is new (server-sent events): new comments, prices. Start at [org.broadtape.jobs.lines.OpenLines].
/// The surprising choice: an open line holds no thread and no connection to the database, so that a node can have thousands.
@NullMarked
package org.broadtape.jobs.lines;

import org.jspecify.annotations.NullMarked;
