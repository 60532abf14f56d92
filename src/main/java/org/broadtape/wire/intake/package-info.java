/// Arrivals become articles, or change those that are here: compared, judged and written in one transaction. Start at
/// [org.broadtape.wire.intake.Intake].
@NullMarked
package org.broadtape.wire.intake;

import org.jspecify.annotations.NullMarked;
