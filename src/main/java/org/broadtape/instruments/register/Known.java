package org.broadtape.instruments.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Folded;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.identity.Identifier;
import org.broadtape.instruments.identity.Scheme;

/// What is there already of what a batch speaks of, and what the batch adds to it.
final class Known {

    /// A number of a scheme.
    record Numbered(Scheme scheme, String value) {
    }

    private record Place(String mic, String symbol) {
    }

    private final Map<Place, Instrument> instruments = new HashMap<>();
    private final Map<Place, LocalDate> since = new HashMap<>();
    private final Map<Place, LocalDate> until = new HashMap<>();
    private final Map<InstrumentId, Set<Numbered>> numbers = new HashMap<>();
    private final Map<CompanyId, Dossier> companies = new HashMap<>();
    private final Map<String, CompanyId> byName = new HashMap<>();
    private final Map<String, CompanyId> byLei = new HashMap<>();
    private final Map<String, CompanyId> byCik = new HashMap<>();

    Optional<Instrument> instrument(Entry entry) {
        var there = instruments.get(new Place(entry.mic(), entry.symbol()));
        if (there != null) {
            return Optional.of(there);
        }
        var elsewhere = entry.others().stream().map(mic -> instruments.get(new Place(mic, entry.symbol()))).filter(Objects::nonNull).toList();
        return elsewhere.size() == 1 ? Optional.of(elsewhere.getFirst()) : Optional.empty();
    }

    /// Since when whoever holds the symbol now has held it; since ever where nobody holds it.
    LocalDate heldSince(String mic, String symbol) {
        return since.getOrDefault(new Place(mic, symbol), LocalDate.MIN);
    }

    /// Until when somebody held the symbol who does not any more; empty where nobody did.
    Optional<LocalDate> heldUntil(String mic, String symbol) {
        return Optional.ofNullable(until.get(new Place(mic, symbol)));
    }

    void held(String mic, String symbol, LocalDate from, LocalDate end) {
        if (end.equals(LocalDate.MAX)) {
            since.put(new Place(mic, symbol), from);
        } else {
            until.merge(new Place(mic, symbol), end, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /// Whoever has the issuer's LEI, issued what bears the same CIK, or is called so.
    Optional<CompanyId> company(Issuer issuer, List<Identifier> identifiers) {
        var lei = Optional.ofNullable(issuer.lei().isEmpty() ? null : byLei.get(issuer.lei()));
        var cik = identifiers.stream().filter(one -> one.scheme() == Scheme.CIK).map(one -> byCik.get(one.value())).filter(Objects::nonNull).findFirst();
        return lei.or(() -> cik).or(() -> Optional.ofNullable(byName.get(Folded.of(issuer.name()))));
    }

    Dossier dossier(CompanyId id) {
        return Objects.requireNonNull(companies.get(id));
    }

    /// Those that it has not been known by.
    List<Identifier> unknown(InstrumentId id, List<Identifier> all) {
        var had = numbers.getOrDefault(id, Set.of());
        return all.stream().filter(one -> !had.contains(new Numbered(one.scheme(), one.value()))).toList();
    }

    /// Another number of the same scheme that it has been known by.
    Optional<String> otherwise(InstrumentId id, Scheme scheme) {
        return numbers.getOrDefault(id, Set.of()).stream().filter(one -> one.scheme() == scheme).map(Numbered::value).sorted().findFirst();
    }

    void put(Instrument instrument) {
        instruments.put(new Place(instrument.mic(), instrument.symbol()), instrument);
    }

    void put(InstrumentId id, Identifier identifier, Optional<CompanyId> company) {
        numbers.computeIfAbsent(id, _ -> new TreeSet<>(Comparator.comparing(Numbered::scheme).thenComparing(Numbered::value))).add(new Numbered(identifier.scheme(), identifier.value()));
        if (identifier.scheme() == Scheme.CIK) {
            company.ifPresent(issuer -> byCik.putIfAbsent(identifier.value(), issuer));
        }
    }

    void put(Dossier dossier) {
        var id = dossier.company().id();
        companies.put(id, dossier);
        byName.putIfAbsent(Folded.of(dossier.company().name()), id);
        if (!dossier.company().lei().isEmpty()) {
            byLei.putIfAbsent(dossier.company().lei(), id);
        }
    }

    /// Whoever has the number.
    void cik(String cik, CompanyId company) {
        byCik.putIfAbsent(cik, company);
    }
}
