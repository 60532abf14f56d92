/// Tests of the outbox against a real PostgreSQL.
@NullMarked
package org.broadtape.jobs.outbox;

import org.jspecify.annotations.NullMarked;
