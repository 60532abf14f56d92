package org.broadtape.instruments.identity.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.identity.listings.ListingBook;
import org.broadtape.instruments.register.Register;
import org.broadtape.kernel.Refused;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Tells what has happened to companies and instruments.
@ApplicationScoped
@Transactional
public class Changing {

    private final Register register;
    private final ChangeStore store;
    private final ListingBook listings;
    private final Companies companies;
    private final Instruments instruments;
    private final Audit audit;
    private final Clock clock;

    Changing(Register register, ChangeStore store, ListingBook listings, Companies companies, Instruments instruments, Audit audit, Clock clock) {
        this.register = register;
        this.store = store;
        this.listings = listings;
        this.companies = companies;
        this.instruments = instruments;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return what was done, in a sentence
    /// @throws Refused where it cannot be so; then nothing is changed
    public String tell(Actor by, Change change) {
        by.demand(Right.CHANGE_INSTRUMENTS);
        register.oneAtATime();
        var told = switch (change) {
            case Change.Renamed one -> rename(by, one);
            case Change.Relisted one -> relist(by, one);
            case Change.Renumbered one -> renumber(by, one);
            case Change.Delisted one -> delist(by, one.instrument(), one.day());
            case Change.Merged one -> merge(by, one);
            case Change.SpunOff one -> spinOff(by, one);
        };
        register.changed(told.companies(), told.instruments());
        audit.record(by, "instruments changed", told.subject(), told.sentence());
        return told.sentence();
    }

    /// What was touched.
    private record Told(Set<CompanyId> companies, Set<InstrumentId> instruments, String subject, String sentence) {
    }

    private Told rename(Actor by, Change.Renamed change) {
        var company = companies.of(change.company());
        if (change.name().isBlank() || change.name().equals(company.name())) {
            throw new Refused("It is called " + company.name() + " already");
        }
        store.rename(company, change.name(), change.day());
        store.note(by, clock.instant(), change, company.name(), change.name());
        return new Told(Set.of(company.id()), Set.of(), company.id().aggregate(), company.name() + " is called " + change.name() + " from " + change.day());
    }

    private Told relist(Actor by, Change.Relisted change) {
        var old = instruments.of(change.instrument());
        var touched = listings.change(old.id(), List.of(change.mic() + ":" + change.symbol()), before -> before.list(old.id(), change.mic(), change.symbol(), change.day()));
        store.note(by, clock.instant(), change, named(old), change.mic() + ":" + change.symbol());
        return new Told(Set.of(), touched, old.id().aggregate(), named(old) + " is " + change.mic() + ":" + change.symbol() + " from " + change.day());
    }

    private Told renumber(Actor by, Change.Renumbered change) {
        var instrument = instruments.of(change.instrument());
        var before = store.renumber(change);
        store.note(by, clock.instant(), change, before, change.identifier().value());
        return new Told(Set.of(), Set.of(instrument.id()), instrument.id().aggregate(), named(instrument) + " has the " + change.identifier().scheme().inWords() + " "
                + change.identifier().value() + " from " + change.day() + (change.identifier().doubt().isEmpty() ? "" : ". " + change.identifier().doubt()));
    }

    private Told delist(Actor by, InstrumentId id, LocalDate day) {
        var old = instruments.of(id);
        var touched = listings.change(id, List.of(), before -> before.end(id, day));
        store.delisted(id);
        store.note(by, clock.instant(), new Change.Delisted(id, day), named(old), "");
        return new Told(Set.of(), touched, id.aggregate(), named(old) + " is not listed any more from " + day);
    }

    private Told merge(Actor by, Change.Merged change) {
        var company = companies.of(change.company());
        var into = companies.of(change.into());
        if (company.id().equals(into.id()) || into.successor().isPresent()) {
            throw new Refused(company.name() + " cannot become part of " + into.name() + (into.successor().isPresent() ? ", which has become part of another itself" : ""));
        }
        store.ended(company.id(), into.id(), change.day());
        var touched = new HashSet<InstrumentId>();
        for (var one : instruments.of(company.id())) {
            if (listings.isListed(one.id())) {
                touched.addAll(delist(by, one.id(), change.day()).instruments());
            }
        }
        store.note(by, clock.instant(), change, company.name(), into.name());
        return new Told(Set.of(company.id(), into.id()), touched, company.id().aggregate(), company.name() + " is part of " + into.name() + " from " + change.day());
    }

    private Told spinOff(Actor by, Change.SpunOff change) {
        var company = companies.of(change.company());
        var child = companies.of(change.child());
        if (company.id().equals(child.id())) {
            throw new Refused(company.name() + " cannot be split off itself");
        }
        store.note(by, clock.instant(), change, company.name(), child.name());
        return new Told(Set.of(company.id(), child.id()), Set.of(), company.id().aggregate(), child.name() + " was split off " + company.name() + " on " + change.day());
    }

    private static String named(Instrument instrument) {
        return instrument.mic() + ":" + instrument.symbol();
    }

    /// What happened to a company, the newest first; what was split off another is in the history of both.
    public List<Changed> of(CompanyId company) {
        return store.of(company);
    }

    /// What happened to an instrument, the newest first.
    public List<Changed> of(InstrumentId instrument) {
        return store.of(instrument);
    }
}
