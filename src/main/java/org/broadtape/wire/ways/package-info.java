/// How items come in by themselves: watched folders and polled addresses, and what all ways in share. Start at [org.broadtape.wire.ways.Porter].
/// The surprising choice: every way ends in [org.broadtape.wire.ways.Inlet], where providers take turns, so that a backlog of one delays no other.
@NullMarked
package org.broadtape.wire.ways;

import org.jspecify.annotations.NullMarked;
