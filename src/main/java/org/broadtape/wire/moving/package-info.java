/// Moving a site in from another system. A `SiteFormat` recognises the files of an export and opens them as a `SiteSource`, which streams
/// what the site consists of (`moving.thing`); `Moving` writes it down in batches, each thing joined to its run, so that a run can be taken
/// back. Start at `Moving`.
/// The surprising choice: a source says nothing of what is stored here, so it reads on all cores and never waits for the database.
@NullMarked
package org.broadtape.wire.moving;

import org.jspecify.annotations.NullMarked;
