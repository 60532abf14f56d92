package org.broadtape.instruments.directory;

import java.util.Optional;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.InstrumentId;

/// Something that what was typed may mean: a company, or an instrument that no company has issued.
///
/// @param path    where its page is
/// @param matched by what it was found, where that is not its name: a former name, an alias, a symbol, a number
/// @param kind    which of these `matched` is
/// @param exact   whether all of it was typed
public record Found(String name, String path, String matched, Kind kind, boolean exact, Optional<CompanyId> company, Optional<InstrumentId> instrument) {

    /// Where the desk has it.
    public String desk() {
        return company.map(id -> "/desk/companies/" + id).or(() -> instrument.map(id -> "/desk/instruments/" + id)).orElse("/desk/companies");
    }

    /// By what something is found.
    public enum Kind {
        NAME, FORMER, ALIAS, SYMBOL, NUMBER
    }
}
