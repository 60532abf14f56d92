package org.broadtape.instruments.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.actions.Ratio;

/// What splits make of a quantity.
@ApplicationScoped
public class Factors {

    private final Actions actions;

    Factors(Actions actions) {
        this.actions = actions;
    }

    /// By what a quantity held on the day `after` is multiplied until the day `until`, that day's splits included: two for one is 2, to 34 digits. A price of
    /// before is divided by it.
    public BigDecimal splitFactor(InstrumentId id, LocalDate after, LocalDate until) {
        return splitFactors(List.of(id), after, until).getOrDefault(id, BigDecimal.ONE);
    }

    /// The same of several; who had no split is left out.
    public Map<InstrumentId, BigDecimal> splitFactors(Collection<InstrumentId> ids, LocalDate after, LocalDate until) {
        return actions.of(ids, after, until).entrySet().stream().filter(one -> one.getValue().stream().anyMatch(Factors::splits))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> quantity(one.getValue())));
    }

    private static BigDecimal quantity(List<Action> actions) {
        return actions.stream().filter(Factors::splits).flatMap(action -> action.ratio().stream()).reduce(Ratio.ONE, Ratio::then).quantity();
    }

    private static boolean splits(Action action) {
        return action.kind() == ActionKind.SPLIT && action.ratio().isPresent();
    }
}
