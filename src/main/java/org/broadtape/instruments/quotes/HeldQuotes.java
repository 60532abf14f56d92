package org.broadtape.instruments.quotes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.minutes.Minutes;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// What waits for a person, and what they decide.
@ApplicationScoped
@Transactional
public class HeldQuotes {

    private static final int MOST = 200;

    private final HeldStore store;
    private final QuoteStore known;
    private final Quotes quotes;
    private final HeldMinutes waiting;
    private final Minutes minutes;
    private final Audit audit;
    private final Clock clock;

    HeldQuotes(HeldStore store, QuoteStore known, Quotes quotes, HeldMinutes waiting, Minutes minutes, Audit audit, Clock clock) {
        this.store = store;
        this.known = known;
        this.quotes = quotes;
        this.waiting = waiting;
        this.minutes = minutes;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest two hundred.
    @Transactional(TxType.SUPPORTS)
    public List<HeldQuote> open(Actor actor) {
        actor.demand(Right.SEE_OPERATION);
        return store.open(MOST);
    }

    /// How many wait, by their sources.
    @Transactional(TxType.SUPPORTS)
    public Map<String, Integer> counts() {
        return store.countsBySource();
    }

    /// Takes the quote for right, and those before it that were held with it: it stands from now on, unless a newer one does.
    ///
    /// @throws Refused where nothing can be made of it
    public HeldQuote accept(long id, Actor actor) {
        actor.demand(Right.RUN_OPERATION);
        var held = open(id);
        if (!held.reason().isAcceptable()) {
            throw new Refused("The quote of " + held.named() + " cannot be accepted: " + held.reason().words() + ". Discard it.");
        }
        var instrument = held.instrument().orElseGet(() -> instrument(held));
        minutes.add(instrument, waiting.taken(id));
        quotes.force(instrument, new Offer(Offer.Name.read(held.named()), held.price(), held.unit(), held.at(), held.volume()), held.source());
        return decided(held, "ACCEPTED", actor);
    }

    /// Takes it for wrong.
    public HeldQuote discard(long id, Actor actor) {
        actor.demand(Right.RUN_OPERATION);
        var held = open(id);
        waiting.taken(id);
        return decided(held, "DISCARDED", actor);
    }

    private HeldQuote decided(HeldQuote held, String decision, Actor actor) {
        store.decide(held.id(), decision, actor.name(), clock.instant());
        audit.record(actor, "held price " + decision.toLowerCase(Locale.ROOT), "held-quote/" + held.id(), held.named() + " " + held.price().toPlainString() + " of " + held.at());
        return held;
    }

    private HeldQuote open(long id) {
        return store.locked(id).orElseThrow(() -> new NotFound("held quote " + id));
    }

    /// One that was not known when it came may have been imported since.
    private InstrumentId instrument(HeldQuote held) {
        var name = Offer.Name.read(held.named());
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var found = (name.number().isEmpty() ? known.listed(Set.of(name), day) : known.numbered(Set.of(name), day)).getOrDefault(name, List.of());
        if (found.size() != 1) {
            throw new Refused("There is still no instrument that is " + held.named() + ". Import it with ./broadtape instruments import, then accept the quote.");
        }
        return found.getFirst().instrument();
    }
}
