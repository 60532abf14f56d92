package org.broadtape.wire.item;

import java.time.Instant;
import java.util.Optional;

/// What copy says that was public elsewhere or is a newsroom's own: that it is a static page, its slug, its state (`draft`, `held`, `released`, `withdrawn`, `killed`
/// or empty), who may read it (`everyone`, `members`, `tier:NAME` or empty), and when it was or will be released.
public record Desk(boolean page, String slug, String state, String access, Optional<Instant> released) {

    /// Wire copy says nothing of this.
    public static final Desk NONE = new Desk(false, "", "", "", Optional.empty());
}
