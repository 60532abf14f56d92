/// How events wait for their listeners: the rows ([OutboxStore]), what one listener does with them ([Pump]), and the
/// threads that keep at it ([Pumps]).
@NullMarked
package org.broadtape.jobs.outbox;

import org.jspecify.annotations.NullMarked;
