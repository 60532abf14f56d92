package org.broadtape.instruments.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Adjustment;
import org.broadtape.instruments.bars.Bar;

/// Raw bars and actions to adjusted bars. Plain, without a database.
final class Adjusting {

    /// What an action gives for one share, in the unit of the prices; empty where that can't be said.
    interface Worth extends Function<Action, Optional<BigDecimal>> {
    }

    private Adjusting() {
    }

    /// @param bars    raw, in the order of their days, up to the newest day in terms of which all are told
    /// @param actions with ex dates up to that day; those of no bar before them change nothing
    static List<Bar> adjusted(List<Bar> bars, List<Action> actions, Worth worth) {
        var steps = steps(bars, actions, worth);
        if (steps.isEmpty()) {
            return bars;
        }
        var adjusted = new ArrayList<Bar>(bars.size());
        for (var bar : bars) {
            var step = steps.higherEntry(bar.day());
            adjusted.add(step == null ? bar : adjusted(bar, step.getValue()));
        }
        return adjusted;
    }

    /// By its ex date, what each action and all behind it do together.
    private static NavigableMap<LocalDate, Adjustment> steps(List<Bar> bars, List<Action> actions, Worth worth) {
        var closes = new TreeMap<LocalDate, BigDecimal>();
        bars.forEach(bar -> closes.put(bar.day(), bar.close()));
        var steps = new TreeMap<LocalDate, Adjustment>();
        var all = Adjustment.NONE;
        for (var action : actions.stream().sorted(Comparator.comparing(Action::ex).reversed()).toList()) {
            var before = closes.lowerEntry(action.ex());
            var one = before == null ? Adjustment.NONE : of(action, before.getValue(), worth);
            if (!one.isNone()) {
                all = all.and(one);
                steps.put(action.ex(), all);
            }
        }
        return steps;
    }

    private static Adjustment of(Action action, BigDecimal closeBefore, Worth worth) {
        if (action.factor().isPresent()) {
            return Adjustment.factor(action.factor().get());
        }
        if (action.kind() == ActionKind.SPLIT) {
            return action.ratio().map(Adjustment::split).orElse(Adjustment.NONE);
        }
        return worth.apply(action).map(amount -> Adjustment.dividend(amount, closeBefore)).orElse(Adjustment.NONE);
    }

    private static Bar adjusted(Bar bar, Adjustment by) {
        return new Bar(bar.day(), by.price(bar.open()), by.price(bar.high()), by.price(bar.low()), by.price(bar.close()), by.volume(bar.volume()));
    }
}
