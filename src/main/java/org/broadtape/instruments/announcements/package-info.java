/// What companies tell their exchanges and regulators, as documents joined to instruments. Start at [org.broadtape.instruments.announcements.Announcements];
/// [org.broadtape.instruments.announcements.reading] reads the files.
/// The surprising choice: what an announcement names is kept beside what it was joined to, so that one about an instrument which nobody has imported yet is joined
/// on the day it comes.
@NullMarked
package org.broadtape.instruments.announcements;

import org.jspecify.annotations.NullMarked;
