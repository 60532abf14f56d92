/// One installation of the program: its data folder, settings and secrets, its PostgreSQL, backup and restore, `status` and `check`.
/// Start at [org.broadtape.installation.DataFolder] and [org.broadtape.installation.database.Database].
/// The surprising choice: PostgreSQL is not a child that dies with the program but a neighbour that the last program to leave switches off,
/// so that commands and the server share one, and a killed server leaves nothing that the next one cannot use.
@Module
@NullMarked
package org.broadtape.installation;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;
