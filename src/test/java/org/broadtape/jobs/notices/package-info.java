/// Tests of notices against a real PostgreSQL.
@NullMarked
package org.broadtape.jobs.notices;

import org.jspecify.annotations.NullMarked;
