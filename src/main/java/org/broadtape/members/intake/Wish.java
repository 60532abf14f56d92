package org.broadtape.members.intake;

import java.util.Optional;

import org.broadtape.doors.columns.Mapping;
import org.broadtape.kernel.Slug;

/// How a list is to be taken.
///
/// @param source  what new members come from, such as `ghost`
/// @param mapping what columns are, by their names in the file
/// @param paid    the tier for those who pay in the other system; absent where nobody is given one
public record Wish(String source, Mapping mapping, Optional<Slug> paid, boolean dryRun) {

    /// @param map such as `email=correo,name=nombre`
    public static Wish of(String source, String map, Optional<Slug> paid, boolean dryRun) {
        return new Wish(source, Columns.mapping(map), paid, dryRun);
    }
}
