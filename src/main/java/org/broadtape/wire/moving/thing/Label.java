package org.broadtape.wire.moving.thing;

import java.util.Optional;

/// A category or tag. Categories may lie in one another; tags do not.
///
/// @param slug as the source has it
public record Label(String slug, String name, boolean category, Optional<Label> parent) {

    public static Label tag(String slug, String name) {
        return new Label(slug, name, false, Optional.empty());
    }
}
