/// What may be had only so often: mails to an address, attempts to sign in from a network. The one limiter of the program, on all nodes alike.
/// Start at [org.broadtape.jobs.budget.Budget].
@NullMarked
package org.broadtape.jobs.budget;

import org.jspecify.annotations.NullMarked;
