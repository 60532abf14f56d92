package org.broadtape.instruments.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.instruments.Status;
import org.broadtape.instruments.identity.Identifier;

/// What a list says of one instrument. What is empty is not said, and leaves what is there.
///
/// @param place  where it stands, for who has to mend it
/// @param mic    where it is listed; empty where the list does not say, and then it must be known under its symbol at one of the `others`
/// @param others where it may be known already: a list that says NYSE may mean one of its sister markets
/// @param from   since when it is listed
/// @param lot    0 where it is not said
public record Entry(String place, String mic, Set<String> others, String symbol, Optional<LocalDate> from, Optional<Kind> kind, String name, String shareClass,
        Optional<PriceUnit> unit, int lot, Optional<Status> status, List<Identifier> identifiers, Optional<Issuer> issuer, boolean names) {

    public Entry {
        others = Set.copyOf(others);
        identifiers = List.copyOf(identifiers);
    }

    Instrument first(InstrumentId id, Optional<CompanyId> company) {
        return new Instrument(id, company, kind.orElse(Kind.SHARE), name, shareClass, mic, symbol, symbol, unit.orElse(PriceUnit.POINTS), Math.max(lot, 1), status.orElse(Status.LISTED));
    }

    Instrument over(Instrument old, Optional<CompanyId> company) {
        return new Instrument(old.id(), company.or(old::company), kind.orElse(old.kind()), names && !name.isEmpty() ? name : old.name(),
                shareClass.isEmpty() ? old.shareClass() : shareClass, old.mic(), old.symbol(), old.address(), unit.orElse(old.unit()), lot > 0 ? lot : old.lot(), status.orElse(old.status()));
    }
}
