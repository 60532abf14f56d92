/// Which members: an expression tree with a text form, kept as JSON and never as SQL. Start at [org.broadtape.members.roster.segments.Segment].
@NullMarked
package org.broadtape.members.roster.segments;

import org.jspecify.annotations.NullMarked;
