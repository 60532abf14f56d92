/// Tests of timers against a real PostgreSQL.
@NullMarked
package org.broadtape.jobs.timers;

import org.jspecify.annotations.NullMarked;
