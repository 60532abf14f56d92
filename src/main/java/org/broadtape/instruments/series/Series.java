package org.broadtape.instruments.series;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.actions.Ratio;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.rates.Rates;

/// Daily bars in terms of today: adjusted for every action whose ex date has come, by the formulas of [org.broadtape.instruments.actions.Adjustment].
/// Without any action they are the raw ones.
@ApplicationScoped
public class Series {

    private final Bars bars;
    private final Actions actions;
    private final Instruments instruments;
    private final Rates rates;
    private final Clock clock;

    Series(Bars bars, Actions actions, Instruments instruments, Rates rates, Clock clock) {
        this.bars = bars;
        this.actions = actions;
        this.instruments = instruments;
        this.rates = rates;
        this.clock = clock;
    }

    /// For splits, dividends, spin-offs and given factors: what a holder gained. From the one day to the other, both included.
    public List<Bar> adjusted(InstrumentId id, LocalDate from, LocalDate to) {
        return cut(id, from, to, actions.of(id), until -> bars.raw(id, from, until), true);
    }

    /// For splits alone: what was paid, in shares of today.
    public List<Bar> splitsOnly(InstrumentId id, LocalDate from, LocalDate to) {
        return splitsOnly(id, from, to, actions.of(id));
    }

    /// The same, where all actions of the instrument are known.
    public List<Bar> splitsOnly(InstrumentId id, LocalDate from, LocalDate to, List<Action> known) {
        return cut(id, from, to, known.stream().filter(action -> action.kind() == ActionKind.SPLIT).toList(), until -> bars.raw(id, from, until), false);
    }

    /// As `adjusted` would have been at an instant: with the bars and actions that were known then, and those whose ex date had come.
    public List<Bar> asKnown(InstrumentId id, LocalDate from, LocalDate to, Instant at) {
        var known = actions.asKnown(id, at).stream().filter(action -> !action.ex().isAfter(day(at))).toList();
        return cut(id, from, to, known, until -> bars.asKnown(id, from, until, at), true);
    }

    private interface Raw {
        List<Bar> until(LocalDate day);
    }

    /// Bars up to the last ex date are read as well, since a dividend counts by the close before it.
    private List<Bar> cut(InstrumentId id, LocalDate from, LocalDate to, List<Action> known, Raw raw, boolean worth) {
        var counting = known.stream().filter(action -> action.ex().isAfter(from) && !action.ex().isAfter(day(clock.instant()))).toList();
        var last = counting.stream().map(Action::ex).max(LocalDate::compareTo).filter(ex -> worth && ex.isAfter(to)).orElse(to);
        var read = raw.until(last);
        if (counting.isEmpty()) {
            return read;
        }
        var unit = instruments.of(id).unit();
        var adjusted = Adjusting.adjusted(read, counting, action -> worth(action, unit));
        return last.equals(to) ? adjusted : adjusted.stream().filter(bar -> !bar.day().isAfter(to)).toList();
    }

    /// What one share is given, in the unit of its price: an amount by the rate of the ex date, a share that is spun off by its first close.
    private Optional<BigDecimal> worth(Action action, PriceUnit unit) {
        return switch (action.kind()) {
            case DIVIDEND -> action.amount().flatMap(amount -> converted(amount, PriceUnit.of(action.unit()), unit, action.ex()));
            case SPIN_OFF -> action.other().flatMap(other -> bars.raw(other, action.ex(), action.ex().plusDays(30)).stream().findFirst()
                    .flatMap(first -> converted(first.close(), instruments.of(other).unit(), unit, action.ex()))
                    .map(value -> value.multiply(action.ratio().orElse(Ratio.ONE).quantity())));
            case SPLIT, MERGER, RENAME, SHARES, FACTOR -> Optional.empty();
        };
    }

    private Optional<BigDecimal> converted(BigDecimal amount, PriceUnit from, PriceUnit to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(amount);
        }
        if (from.currency().isEmpty() || to.currency().isEmpty()) {
            return Optional.empty();
        }
        var whole = from.inCurrency(amount);
        var there = from.currency().equals(to.currency()) ? Optional.of(whole)
                : rates.of(from.currency().get().getCurrencyCode(), to.currency().get().getCurrencyCode(), day).map(rate -> whole.multiply(rate.rate()));
        return there.map(value -> value.multiply(BigDecimal.valueOf(to.per())));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
