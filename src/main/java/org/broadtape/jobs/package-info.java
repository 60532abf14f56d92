/// Work that happens later: the outbox ([org.broadtape.jobs.Events] in, [org.broadtape.jobs.Listener] out) and timers.
/// Start at `Events`. The surprising choice: one row per listener, so that each listener fails and retries alone.
@Module
@NullMarked
package org.broadtape.jobs;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;
