package org.broadtape.instruments.register;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Folded;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Status;
import org.broadtape.instruments.identity.Scheme;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Corrects what is known of a company or an instrument, by hand. What changed in the world is told by `identity.change`.
@ApplicationScoped
@Transactional
public class Editing {

    private final Register register;
    private final KnownStore known;
    private final CompanyWriteStore companyStore;
    private final InstrumentWriteStore instrumentStore;
    private final Companies companies;
    private final Instruments instruments;
    private final Audit audit;

    Editing(Register register, KnownStore known, CompanyWriteStore companyStore, InstrumentWriteStore instrumentStore, Companies companies, Instruments instruments, Audit audit) {
        this.register = register;
        this.known = known;
        this.companyStore = companyStore;
        this.instrumentStore = instrumentStore;
        this.companies = companies;
        this.instruments = instruments;
        this.audit = audit;
    }

    /// @throws org.broadtape.kernel.NotFound where there is no such company
    public void company(Actor by, CompanyId id, CompanyCopy copy) {
        by.demand(Right.CHANGE_INSTRUMENTS);
        register.oneAtATime();
        var old = companies.of(id);
        var before = known.dossiers(List.of(id)).getFirst();
        var next = new Company(id, old.slug(), copy.name(), copy.sector(), copy.industry(), copy.country(), copy.lei(), copy.website(), copy.description(), old.endedOn(), old.successor());
        var aliases = new LinkedHashSet<>(copy.aliases());
        aliases.removeIf(alias -> Folded.of(alias).equals(Folded.of(copy.name())));
        var after = new Dossier(next, before.former(), aliases, copy.people());
        if (!after.equals(before)) {
            companyStore.write(List.of(after));
            register.changed(List.of(id), List.of());
            audit.record(by, "company corrected", id.aggregate(), old.name() + (old.name().equals(copy.name()) ? "" : ", now " + copy.name()));
        }
    }

    /// @throws org.broadtape.kernel.NotFound where there is no such instrument
    public void instrument(Actor by, InstrumentId id, InstrumentCopy copy) {
        by.demand(Right.CHANGE_INSTRUMENTS);
        register.oneAtATime();
        var old = instruments.of(id);
        var status = old.status() == Status.DELISTED ? Status.DELISTED : copy.suspended() ? Status.SUSPENDED : Status.LISTED;
        var next = new Instrument(id, old.company(), copy.kind(), copy.name(), copy.shareClass(), old.mic(), old.symbol(), old.address(), copy.unit(), copy.lot(), status);
        var changed = !next.equals(old);
        if (changed) {
            instrumentStore.put(next);
        }
        var isin = instrumentStore.correct(id, Scheme.ISIN, copy.isin());
        var figi = instrumentStore.correct(id, Scheme.FIGI, copy.figi());
        if (changed || isin || figi) {
            register.changed(List.of(), List.of(id));
            audit.record(by, "instrument corrected", id.aggregate(), old.mic() + ":" + old.symbol() + (next.status() == old.status() ? "" : ", now " + status.name().toLowerCase(Locale.ROOT)));
        }
    }
}
