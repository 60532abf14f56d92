package org.broadtape.instruments.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.instruments.CompanyChanged;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.InstrumentChanged;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.identity.listings.ListingBook;
import org.broadtape.jobs.Event;
import org.broadtape.jobs.Events;

/// Writes what lists say of companies and instruments, a batch in one transaction.
@ApplicationScoped
public class Register {

    private final KnownStore known;
    private final CompanyWriteStore companies;
    private final InstrumentWriteStore instruments;
    private final ListingBook book;
    private final TermStore terms;
    private final Events events;

    Register(KnownStore known, CompanyWriteStore companies, InstrumentWriteStore instruments, ListingBook book, TermStore terms, Events events) {
        this.known = known;
        this.companies = companies;
        this.instruments = instruments;
        this.book = book;
        this.terms = terms;
        this.events = events;
    }

    /// Until the caller's transaction ends, nobody else writes companies or instruments.
    @Transactional(TxType.MANDATORY)
    public void oneAtATime() {
        instruments.oneAtATime();
    }

    /// What these are has changed, by whoever called [#oneAtATime] in this transaction: they are found by it from now on, and it is told.
    @Transactional(TxType.MANDATORY)
    public void changed(Collection<CompanyId> issuers, Collection<InstrumentId> issued) {
        instruments.lock(issuers, issued);
        terms.refresh(issuers, issued);
        var told = new ArrayList<Event>();
        issuers.forEach(id -> told.add(new CompanyChanged(id.value())));
        issued.forEach(id -> told.add(new InstrumentChanged(id.value())));
        events.publish(told);
    }

    /// Takes them in their order; those that are refused change nothing.
    @Transactional(TxType.REQUIRES_NEW)
    public List<Entered> take(List<Entry> batch) {
        instruments.oneAtATime();
        var plan = new Plan(known.of(batch));
        var entered = batch.stream().map(plan::add).toList();
        var issuers = companies.write(plan.companies().values());
        var touched = new HashSet<InstrumentId>();
        plan.givenAway().forEach((id, day) -> touched.addAll(book.change(id, List.of(), before -> before.end(id, day))));
        var written = instruments.write(plan, issuers);
        written.contested().forEach((id, place) -> touched.addAll(book.change(id, List.of(place), UnaryOperator.identity())));
        touched.addAll(written.all());
        changed(issuers.values(), touched);
        return entered;
    }

    /// What `take` would answer.
    public List<Entered> look(List<Entry> batch) {
        var plan = new Plan(known.of(batch));
        return batch.stream().map(plan::add).toList();
    }
}
