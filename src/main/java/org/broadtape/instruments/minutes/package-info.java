/// What accepted quotes said within each minute of the last 30 days. Start at [org.broadtape.instruments.minutes.Minutes].
@NullMarked
package org.broadtape.instruments.minutes;

import org.jspecify.annotations.NullMarked;
