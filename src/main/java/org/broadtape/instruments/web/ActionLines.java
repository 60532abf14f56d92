package org.broadtape.instruments.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.figures.Figures;
import org.broadtape.instruments.rates.Rates;

/// What the issuer gave and will give, the newest first.
@ApplicationScoped
class ActionLines {

    private static final int MOST = 24;

    private final Rates rates;
    private final Figures figures;
    private final InstrumentMessages words;

    ActionLines(Rates rates, Figures figures, InstrumentMessages words) {
        this.rates = rates;
        this.figures = figures;
        this.words = words;
    }

    List<ActionLine> of(Instrument instrument, List<Action> actions) {
        return actions.stream().sorted(Comparator.comparing(Action::ex).reversed()).flatMap(one -> line(instrument, one).stream()).limit(MOST).toList();
    }

    /// What is no event for a holder has no line.
    private Optional<ActionLine> line(Instrument instrument, Action action) {
        return word(action.kind()).map(word -> new ActionLine(action.label().isEmpty() ? word : word + " (" + action.label() + ")", action.ex(), action.record(), action.pay(), each(instrument, action)));
    }

    private Optional<String> word(ActionKind kind) {
        return switch (kind) {
            case DIVIDEND -> Optional.of(words.dividend());
            case SPLIT -> Optional.of(words.split());
            case MERGER -> Optional.of(words.merger());
            case SPIN_OFF -> Optional.of(words.spinOff());
            case RENAME, SHARES, FACTOR -> Optional.empty();
        };
    }

    private String each(Instrument instrument, Action action) {
        return action.amount().map(amount -> figures.price(amount, PriceUnit.of(action.unit())) + converted(amount, PriceUnit.of(action.unit()), instrument.unit(), action.ex()))
                .or(() -> action.ratio().map(ratio -> words.ratio(figures.number(ratio.made()), figures.number(ratio.of())))).orElse("");
    }

    /// What is paid in another currency is also said in that of the price, by the rate of the ex date, or of the last day before that had one; where that is
    /// known.
    private String converted(BigDecimal amount, PriceUnit from, PriceUnit to, LocalDate ex) {
        if (from.currency().isEmpty() || to.currency().isEmpty() || from.currency().equals(to.currency())) {
            return "";
        }
        var code = to.currency().get().getCurrencyCode();
        return rates.of(from.currency().get().getCurrencyCode(), code, ex)
                .map(rate -> " (" + figures.price(rate.convert(from.inCurrency(amount)).setScale(to.currency().get().getDefaultFractionDigits(), RoundingMode.HALF_EVEN), PriceUnit.of(code)) + ")").orElse("");
    }
}
