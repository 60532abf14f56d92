package org.broadtape.wire.item;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What copy says that was public elsewhere or is a newsroom's own: that it is a static page, its slug, its state (`draft`, `held`, `released`, `withdrawn`, `killed`
/// or empty), who may read it (`everyone`, `members`, `tier:NAME` or empty) and who later
/// (`members after 60m`), whether it is kept out of what may be read free, and when it was or will be released.
public record Desk(boolean page, String slug, String state, String access, List<String> openings, boolean unmetered, Optional<Instant> released) {

    /// Wire copy says nothing of this.
    public static final Desk NONE = new Desk(false, "", "", "", List.of(), false, Optional.empty());
}
