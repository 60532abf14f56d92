package org.broadtape.instruments.actions;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.instruments.InstrumentId;

/// What issuers did and will do.
@ApplicationScoped
@Transactional
public class Actions {

    /// What became of an action that came in.
    public enum Fate {
        ADDED, CORRECTED, KNOWN, WITHDRAWN
    }

    private final ActionStore store;
    private final Clock clock;

    Actions(ActionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// All of an instrument, in the order of their days, announced ones too.
    @Transactional(TxType.SUPPORTS)
    public List<Action> of(InstrumentId id) {
        return store.of(id);
    }

    /// The same as it was known at an instant.
    @Transactional(TxType.SUPPORTS)
    public List<Action> asKnown(InstrumentId id, Instant at) {
        return store.asKnown(id, at);
    }

    /// Those of several instruments with an ex date behind the one day, up to the other. Who has none is left out.
    @Transactional(TxType.SUPPORTS)
    public Map<InstrumentId, List<Action>> of(Collection<InstrumentId> ids, LocalDate after, LocalDate until) {
        return ids.isEmpty() ? Map.of() : store.of(ids, after, until);
    }

    /// Those of all instruments with an ex date from the one day to the other: the calendar.
    @Transactional(TxType.SUPPORTS)
    public List<Action> between(LocalDate from, LocalDate until) {
        return store.coming(from, until);
    }

    /// How many shares there were on a day; empty where that was never said.
    @Transactional(TxType.SUPPORTS)
    public Optional<BigDecimal> sharesInIssue(InstrumentId id, LocalDate day) {
        return store.shares(id, day);
    }

    /// Takes what is said of an action. What was said of it before stays, with both times.
    public Fate keep(Action action) {
        var standing = store.standing(action.instrument(), action.kind(), action.key());
        if (standing.filter(there -> same(there, action)).isPresent()) {
            return Fate.KNOWN;
        }
        var now = clock.instant();
        standing.ifPresent(there -> store.end(there, now));
        store.add(action, now);
        return standing.isPresent() ? Fate.CORRECTED : Fate.ADDED;
    }

    /// What became of it if it were taken.
    Fate look(Action action) {
        return store.standing(action.instrument(), action.kind(), action.key()).map(there -> same(there, action) ? Fate.KNOWN : Fate.CORRECTED).orElse(Fate.ADDED);
    }

    /// It will not be, or never was.
    public Fate withdraw(Action action) {
        var standing = store.standing(action.instrument(), action.kind(), action.key());
        standing.ifPresent(there -> store.end(there, clock.instant()));
        return standing.isPresent() ? Fate.WITHDRAWN : Fate.KNOWN;
    }

    /// Whether both say the same, however its numbers are written and whoever says it.
    private static boolean same(Action one, Action other) {
        return plain(one).equals(plain(other));
    }

    private static Action plain(Action action) {
        return new Action(action.instrument(), action.kind(), action.key(), action.ex(), action.record(), action.pay(), action.amount().map(BigDecimal::stripTrailingZeros), action.unit(),
                action.ratio(), action.other(), action.shares().map(BigDecimal::stripTrailingZeros), action.factor().map(BigDecimal::stripTrailingZeros), action.label(), "");
    }
}
