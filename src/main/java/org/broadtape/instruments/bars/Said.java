package org.broadtape.instruments.bars;

import java.time.LocalDate;
import java.util.Optional;

/// Who says what bars tell.
///
/// @param source the provider or kind of file, such as `stooq`: what another source says otherwise is held
/// @param file   its name; may be empty
/// @param only   the one day of which it is to be; absent where it may be of many
public record Said(String source, String file, Optional<LocalDate> only) {

    public Said {
        source = source.strip();
    }
}
