/// What happened to an instrument, whoever tells it: on its page, and as markers on its chart. Start at [org.broadtape.instruments.happenings.Timeline].
/// The surprising choice: articles stand above this module and are not known here; they tell of themselves through [org.broadtape.instruments.happenings.Happenings].
@NullMarked
package org.broadtape.instruments.happenings;

import org.jspecify.annotations.NullMarked;
