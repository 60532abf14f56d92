/// What agencies send: wire items in many formats, the contracts that say what may be done with them, and the importer that makes
/// articles of them. Start at `Importer`; an item goes through `documents`, `intake` and `verdicts`, under `contracts`.
/// The surprising choice: what is not understood is never published. An unreadable embargo, an unknown status, an unreadable expiry
/// hold the item for a person.
@Module(uses = { "articles", "comments", "instruments", "members", "outbound", "installation" })
@NullMarked
package org.broadtape.wire;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;
