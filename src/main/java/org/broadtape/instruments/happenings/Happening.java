package org.broadtape.instruments.happenings;

import java.time.Instant;

/// Something that happened to an instrument, to be read at an address.
///
/// @param note   what stands small beside it, such as a section or a category; may be empty
/// @param marked whether it is about the instrument, and so stands on its chart: what only mentions it does not
public record Happening(Instant at, Kind kind, String headline, String address, String note, boolean marked) {

    public enum Kind {
        ARTICLE, ANNOUNCEMENT;

        /// As style sheets and scripts call it.
        public String word() {
            return this == ARTICLE ? "article" : "announcement";
        }
    }
}
