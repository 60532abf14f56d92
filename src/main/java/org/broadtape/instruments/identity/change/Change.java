package org.broadtape.instruments.identity.change;

import java.time.LocalDate;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.identity.Identifier;

/// Something that happens to a company or an instrument, and counts from a day on.
public sealed interface Change {

    LocalDate day();

    /// A company has another name. Its page moves with it.
    record Renamed(CompanyId company, String name, LocalDate day) implements Change {
    }

    /// An instrument has another symbol, or is listed elsewhere.
    record Relisted(InstrumentId instrument, String mic, String symbol, LocalDate day) implements Change {
    }

    /// An instrument has another number of a scheme, such as its ISIN.
    record Renumbered(InstrumentId instrument, Identifier identifier, LocalDate day) implements Change {
    }

    /// An instrument is not listed any more.
    record Delisted(InstrumentId instrument, LocalDate day) implements Change {
    }

    /// A company has become part of another; what it had issued is listed no more.
    record Merged(CompanyId company, CompanyId into, LocalDate day) implements Change {
    }

    /// A company has split another off.
    record SpunOff(CompanyId company, CompanyId child, LocalDate day) implements Change {
    }
}
