package org.broadtape.instruments.identity.change;

import java.time.LocalDate;
import java.util.Optional;

import org.broadtape.instruments.CompanyId;

/// A change that was told, as histories show it.
///
/// @param other whom a company was merged into, or what was split off it; seen from that one, the company itself
/// @param from  whether it is seen from the other one
public record Changed(Kind kind, LocalDate day, String before, String after, Optional<CompanyId> other, boolean from) {

    /// What happened.
    public enum Kind {
        RENAMED, RELISTED, RENUMBERED, DELISTED, MERGED, SPUN_OFF
    }
}
