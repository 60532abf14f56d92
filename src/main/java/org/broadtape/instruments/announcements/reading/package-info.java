/// How exchanges and regulators write announcements. Start at [org.broadtape.instruments.announcements.reading.Notices], which tells the formats apart.
@NullMarked
package org.broadtape.instruments.announcements.reading;

import org.jspecify.annotations.NullMarked;
