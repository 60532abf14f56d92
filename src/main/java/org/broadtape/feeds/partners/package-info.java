/// Partners and what they are sent: the outgoing wire. Start at [org.broadtape.feeds.partners.Partners] for the contracts and at
/// [org.broadtape.feeds.partners.OutgoingWire] for what happens at a release.
/// The surprising choice: a number that was given stays, but what it brings is always the article as it is now; an earlier version is not
/// sent again after a later one, and of what was taken back only the number is left.
@NullMarked
package org.broadtape.feeds.partners;

import org.jspecify.annotations.NullMarked;
