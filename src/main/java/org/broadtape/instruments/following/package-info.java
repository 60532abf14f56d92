/// Instruments that members follow. Start at [org.broadtape.instruments.following.Following]. That somebody follows one is on no page that is kept: their
/// browser fetches it. Nobody is sent anything yet; what is to be told of what is followed asks `Following` who follows it.
@NullMarked
package org.broadtape.instruments.following;

import org.jspecify.annotations.NullMarked;
