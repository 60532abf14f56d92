package org.broadtape.instruments.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.figures.Figures;

/// What the issuer gave and will give, the newest first.
@ApplicationScoped
class ActionLines {

    private static final int MOST = 24;

    private final Actions actions;
    private final Figures figures;
    private final InstrumentMessages words;

    ActionLines(Actions actions, Figures figures, InstrumentMessages words) {
        this.actions = actions;
        this.figures = figures;
        this.words = words;
    }

    List<ActionLine> of(Instrument instrument) {
        return actions.of(instrument.id()).stream().sorted(Comparator.comparing(Action::ex).reversed()).flatMap(one -> line(one).stream()).limit(MOST).toList();
    }

    /// What is no event for a holder has no line.
    private Optional<ActionLine> line(Action action) {
        return word(action.kind()).map(word -> new ActionLine(action.label().isEmpty() ? word : word + " (" + action.label() + ")", action.ex(), action.record(), action.pay(), each(action)));
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

    private String each(Action action) {
        return action.amount().map(amount -> figures.price(amount, PriceUnit.of(action.unit())))
                .or(() -> action.ratio().map(ratio -> words.ratio(figures.number(ratio.made()), figures.number(ratio.of())))).orElse("");
    }
}
