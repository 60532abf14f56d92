/// All companies and instruments a page at a time, for programs that keep a copy. Start at [org.broadtape.instruments.roll.Roll].
/// The surprising choice: they come in the order of their ids and not of their names, since names change while somebody pages.
@NullMarked
package org.broadtape.instruments.roll;

import org.jspecify.annotations.NullMarked;
