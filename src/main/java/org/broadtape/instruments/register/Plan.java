package org.broadtape.instruments.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Folded;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.Status;
import org.broadtape.instruments.identity.Identifier;
import org.broadtape.instruments.identity.Lei;
import org.broadtape.instruments.identity.Scheme;

/// What a batch of entries comes to. What is new has a number below zero until it is written.
final class Plan {

    private final Known known;
    private final Map<CompanyId, Dossier> companies = new LinkedHashMap<>();
    private final Map<InstrumentId, Instrument> instruments = new LinkedHashMap<>();
    private final Map<InstrumentId, Entry> first = new LinkedHashMap<>();
    private final Map<InstrumentId, List<Identifier>> identifiers = new LinkedHashMap<>();
    private final Map<InstrumentId, LocalDate> givenAway = new LinkedHashMap<>();
    private final Set<InstrumentId> contested = new HashSet<>();
    private long next = -1;

    Plan(Known known) {
        this.known = known;
    }

    /// Companies that are new or have changed.
    Map<CompanyId, Dossier> companies() {
        return companies;
    }

    /// Instruments that are new or have changed.
    Map<InstrumentId, Instrument> instruments() {
        return instruments;
    }

    /// Since when each new one is listed.
    Map<InstrumentId, Entry> first() {
        return first;
    }

    /// The numbers that each is known by besides.
    Map<InstrumentId, List<Identifier>> identifiers() {
        return identifiers;
    }

    /// Whose symbol is given to another from when on.
    Map<InstrumentId, LocalDate> givenAway() {
        return givenAway;
    }

    /// New ones whose symbol somebody had before.
    Set<InstrumentId> contested() {
        return contested;
    }

    Entered add(Entry entry) {
        var found = known.instrument(entry);
        if (found.isEmpty() && entry.mic().isEmpty()) {
            return new Entered.Refusal(entry, "It does not say on which market " + entry.symbol()
                    + " is listed, and no symbol that is known says it. Import the list of its exchange first, or say --mic");
        }
        if (found.isEmpty()) {
            return make(entry);
        }
        return isAnother(entry, found.get()) ? giveAway(entry, found.get()) : change(entry, found.get());
    }

    /// A symbol that was given away again belongs to another from then on.
    private boolean isAnother(Entry entry, Instrument old) {
        return old.status() == Status.DELISTED && entry.status().filter(Status.DELISTED::equals).isEmpty() && !entry.name().isEmpty()
                && !Folded.of(entry.name()).equals(Folded.of(old.name())) && known.unknown(old.id(), entry.identifiers()).size() == entry.identifiers().size();
    }

    private Entered giveAway(Entry entry, Instrument old) {
        if (entry.from().isEmpty()) {
            return new Entered.Refusal(entry, entry.symbol() + " on " + entry.mic() + " was " + old.name() + ", which is delisted. Where the symbol was given to " + entry.name()
                    + ", say since when in a column listed_from");
        }
        var since = known.heldSince(old.mic(), old.symbol());
        if (!since.isBefore(entry.from().get())) {
            return new Entered.Refusal(entry, entry.symbol() + " on " + entry.mic() + " has been " + old.name() + " since " + since + ", and cannot have been another's from " + entry.from().get());
        }
        if (entry.name().isEmpty()) {
            return make(entry);
        }
        givenAway.put(old.id(), entry.from().get());
        known.held(entry.mic(), entry.symbol(), since, entry.from().get());
        return make(entry);
    }

    private Entered make(Entry entry) {
        var held = known.heldUntil(entry.mic(), entry.symbol());
        if (held.isPresent() && entry.from().filter(held.get()::isAfter).isPresent()) {
            return new Entered.Refusal(entry, entry.symbol() + " on " + entry.mic() + " was another's until " + held.get());
        }
        if (entry.name().isEmpty()) {
            return new Entered.Refusal(entry, "It has no name, and " + entry.symbol() + " is not known yet");
        }
        var warnings = warnings(entry);
        var company = company(entry, Optional.empty());
        var made = entry.first(new InstrumentId(next--), company);
        instruments.put(made.id(), made);
        first.put(made.id(), entry);
        held.ifPresent(_ -> contested.add(made.id()));
        known.put(made);
        number(made, entry.identifiers());
        return new Entered.New(entry, warnings);
    }

    private Entered change(Entry entry, Instrument old) {
        var warnings = new ArrayList<>(warnings(entry));
        var before = old.company().map(known::dossier);
        var company = old.kind() == Kind.FUND ? old.company() : company(entry, Optional.of(old));
        var changed = entry.over(old, company);
        var numbers = known.unknown(old.id(), entry.identifiers());
        numbers.stream().filter(one -> one.scheme() == Scheme.ISIN).forEach(one -> known.otherwise(old.id(), Scheme.ISIN).ifPresent(had -> warnings.add("Its ISIN is " + had
                + " here and " + one.value() + " in the list. Both are kept; where it changed, say so with ./broadtape instruments change")));
        if (changed.equals(old) && numbers.isEmpty() && before.equals(company.map(known::dossier))) {
            return new Entered.Unchanged(entry, warnings);
        }
        if (!changed.equals(old) || !numbers.isEmpty()) {
            instruments.put(old.id(), changed);
            known.put(changed);
            number(changed, numbers);
        }
        return new Entered.Changed(entry, warnings);
    }

    private void number(Instrument instrument, List<Identifier> all) {
        all.forEach(one -> known.put(instrument.id(), one, instrument.company()));
        identifiers.computeIfAbsent(instrument.id(), _ -> new ArrayList<>()).addAll(all);
    }

    private Optional<CompanyId> company(Entry entry, Optional<Instrument> found) {
        if (entry.issuer().isEmpty()) {
            return found.flatMap(Instrument::company);
        }
        var issuer = entry.issuer().get();
        var there = found.flatMap(Instrument::company).or(() -> known.company(issuer, entry.identifiers()));
        var before = there.map(known::dossier);
        var after = before.map(dossier -> dossier.with(issuer)).orElseGet(() -> Dossier.of(new CompanyId(next--), issuer));
        if (before.filter(after::equals).isEmpty()) {
            companies.put(after.company().id(), after);
            known.put(after);
        }
        return Optional.of(after.company().id());
    }

    private static List<String> warnings(Entry entry) {
        var lei = entry.issuer().map(Issuer::lei).filter(text -> !text.isEmpty()).map(Lei::doubt).stream();
        return Stream.concat(entry.identifiers().stream().map(Identifier::doubt), lei).filter(doubt -> !doubt.isEmpty()).map(doubt -> doubt + ". It was kept all the same").toList();
    }
}
