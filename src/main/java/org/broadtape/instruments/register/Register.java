package org.broadtape.instruments.register;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.instruments.CompanyChanged;
import org.broadtape.instruments.InstrumentChanged;
import org.broadtape.jobs.Event;
import org.broadtape.jobs.Events;

/// Writes what lists say of companies and instruments, a batch in one transaction.
@ApplicationScoped
public class Register {

    private final KnownStore known;
    private final CompanyWriteStore companies;
    private final InstrumentWriteStore instruments;
    private final TermStore terms;
    private final Events events;

    Register(KnownStore known, CompanyWriteStore companies, InstrumentWriteStore instruments, TermStore terms, Events events) {
        this.known = known;
        this.companies = companies;
        this.instruments = instruments;
        this.terms = terms;
        this.events = events;
    }

    /// Takes them in their order; those that are refused change nothing.
    @Transactional(TxType.REQUIRES_NEW)
    public List<Entered> take(List<Entry> batch) {
        instruments.oneAtATime();
        var plan = new Plan(known.of(batch));
        var entered = batch.stream().map(plan::add).toList();
        var issuers = companies.write(plan.companies().values());
        var written = instruments.write(plan, issuers);
        terms.refresh(issuers.values(), written);
        var told = new ArrayList<Event>();
        issuers.values().forEach(id -> told.add(new CompanyChanged(id.value())));
        written.forEach(id -> told.add(new InstrumentChanged(id.value())));
        events.publish(told);
        return entered;
    }

    /// What `take` would answer.
    public List<Entered> look(List<Entry> batch) {
        var plan = new Plan(known.of(batch));
        return batch.stream().map(plan::add).toList();
    }
}
