/// The command that shows what is parked and lets a person decide it.
@NullMarked
package org.broadtape.jobs.cli;

import org.jspecify.annotations.NullMarked;
