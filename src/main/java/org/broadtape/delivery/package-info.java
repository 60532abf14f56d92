/// The ledger of what was promised to whom: a [org.broadtape.delivery.Message] and its deliveries, each to one recipient over one
/// [org.broadtape.delivery.Channel]. A delivery is a row before it is sent. Start at [org.broadtape.delivery.Deliveries].
/// The surprising choice: a row is taken only when a connection is free for it, so that a killed program leaves at most one delivery in
/// doubt for each connection that it held; taking and settling are grouped into one commit for all connections instead.
@Module(uses = { "outbound", "installation" })
@NullMarked
package org.broadtape.delivery;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;
