/// How timers are kept ([TimerStore]), aimed at ([Alarm]) and carried out ([TimerRun]), and how jobs recur ([RecurringJobs]).
@NullMarked
package org.broadtape.jobs.timers;

import org.jspecify.annotations.NullMarked;
