/// Lists of companies and instruments from other systems. Start at [org.broadtape.instruments.intake.Intake].
/// The surprising choice: nobody says which layout a list has; each layout looks at the names of its columns, and the most particular is asked first.
@NullMarked
package org.broadtape.instruments.intake;

import org.jspecify.annotations.NullMarked;
