/// Subscriptions at the hubs of polled feeds (WebSub, W3C Recommendation of 23 January 2018). Start at [org.broadtape.wire.websub.Subscriptions].
/// The surprising choice: a subscribed feed is still polled, once an hour, since nobody can tell a silent hub from a quiet agency.
@NullMarked
package org.broadtape.wire.websub;

import org.jspecify.annotations.NullMarked;
