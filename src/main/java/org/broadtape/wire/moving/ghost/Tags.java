package org.broadtape.wire.moving.ghost;

import java.util.Optional;
import org.broadtape.wire.moving.thing.Label;

/// What Ghost's tags are here. Each may be a section: the first of an article's that is one here is where the article stands, as the first tag
/// led at Ghost. An internal one (`#sponsored`) steers a theme and was never shown: it becomes a
/// topic that is not shown either.
final class Tags {

    private Tags() {
    }

    static boolean internal(Row tag) {
        return tag.text("visibility").equals("internal") || tag.text("name").startsWith("#");
    }

    static Label label(Row tag) {
        return internal(tag) ? Label.tag(tag.text("slug"), "#" + tag.text("name").strip().replaceFirst("^#+", "")) : new Label(tag.text("slug"), tag.text("name").strip(), true, Optional.empty());
    }
}
