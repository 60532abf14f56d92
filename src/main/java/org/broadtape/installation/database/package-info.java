/// The PostgreSQL that an installation uses: embedded, or an outside one. Start at [org.broadtape.installation.database.Database].
@NullMarked
package org.broadtape.installation.database;

import org.jspecify.annotations.NullMarked;
