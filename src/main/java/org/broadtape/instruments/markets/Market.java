package org.broadtape.instruments.markets;

import java.time.LocalDate;
import java.util.Optional;

/// A market of ISO 10383, or a segment of one.
///
/// @param mic       market identifier code
/// @param operator  the code of whose segment it is; its own where it is none
/// @param entity    who runs it, by law
/// @param category  four letters, such as `RMKT` (regulated market)
/// @param expiredOn when it ended; absent where it has not, or where that is not known
public record Market(String mic, String operator, String name, String entity, String lei, String category, String acronym, String country, String city, String website, Status status,
        Optional<LocalDate> expiredOn, String comments) {

    /// As the list has it.
    public enum Status {
        ACTIVE, UPDATED, EXPIRED
    }

    public boolean isSegment() {
        return !operator.equals(mic);
    }
}
