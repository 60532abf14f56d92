package org.broadtape.instruments.actions;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.broadtape.doors.columns.Line;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.kernel.Refused;

/// One line of a list to an action. Knows the columns of the lists that Yahoo, EODHD and Alpha Vantage hand out.
///
/// @param find   by market and symbol, on a day; the market may be empty
/// @param whose  whose actions they are, where the lines do not say it
/// @param source who says so
record ActionLines(Finder find, Optional<Instrument> whose, String source) {

    /// Finds what was listed as that on a day, or refuses.
    interface Finder {
        Instrument of(String mic, String symbol, LocalDate day);
    }

    private static final List<String> KIND = List.of("kind", "type", "action", "event");
    private static final List<String> EX = List.of("ex", "ex_date", "ex date", "exdate", "ex-date", "ex_dividend_date", "effective_date", "date");
    private static final List<String> RECORD = List.of("record", "record_date", "record date", "recorddate");
    private static final List<String> PAY = List.of("pay", "pay_date", "pay date", "payment_date", "paymentdate", "payment date");
    /// EODHD's `value` is adjusted for splits since, which raw prices are not.
    private static final List<String> AMOUNT = List.of("amount", "unadjustedvalue", "dividend", "dividends", "value");
    private static final List<String> UNIT = List.of("unit", "currency");
    private static final List<String> RATIO = List.of("ratio", "split", "split_factor", "stock splits", "splits");
    private static final List<String> OTHER = List.of("other", "into");
    private static final List<String> OWN = List.of("symbol", "code", "ticker");
    private static final List<String> MARKET = List.of("mic", "market", "exchange");
    private static final Set<String> YES = Set.of("yes", "true", "1", "cancelled", "canceled");

    static final Set<String> KNOWN = Stream.of(KIND, EX, RECORD, PAY, AMOUNT, UNIT, RATIO, OTHER, OWN, MARKET, List.of("shares", "factor", "label", "name", "ref", "cancelled"))
            .flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    /// Whether the line takes the action back.
    static boolean cancelled(Line line) {
        return YES.contains(line.first("cancelled").toLowerCase(Locale.ROOT));
    }

    /// @throws Refused with the line, where something is missing or can't be read
    Action action(Line line) {
        try {
            var kind = kind(line);
            var ex = day(line.first(EX)).orElseThrow(() -> new Refused("There is no ex date"));
            var instrument = whose.isPresent() && line.first(OWN).isEmpty() ? whose.get() : find.of(line.first(MARKET), line.first(OWN), ex);
            var label = line.first(kind == ActionKind.RENAME ? List.of("name", "label") : List.of("label"));
            var amount = kind == ActionKind.DIVIDEND || kind == ActionKind.MERGER ? number(line, AMOUNT) : Optional.<BigDecimal>empty();
            var key = line.said("ref").orElse(ex + (label.isEmpty() ? "" : " " + label));
            return complete(new Action(instrument.id(), kind, key, ex, day(line.first(RECORD)), day(line.first(PAY)), amount, amount.isEmpty() ? "" : unit(line, instrument), ratio(line, kind),
                    line.said(OTHER.toArray(String[]::new)).map(other -> find.of("", other, ex).id()), number(line, List.of("shares")), number(line, List.of("factor")), label, source));
        } catch (Refused refused) {
            throw refused.at(line.place());
        }
    }

    private static Optional<Ratio> ratio(Line line, ActionKind kind) {
        var takes = kind == ActionKind.SPLIT || kind == ActionKind.MERGER || kind == ActionKind.SPIN_OFF;
        return takes ? Optional.of(line.first(RATIO)).filter(text -> !text.isEmpty()).map(Ratio::parse) : Optional.empty();
    }

    private static ActionKind kind(Line line) {
        var said = line.first(KIND).toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        if (said.isEmpty()) {
            return line.first(RATIO).isEmpty() ? ActionKind.DIVIDEND : ActionKind.SPLIT;
        }
        return Stream.of(ActionKind.values()).filter(kind -> kind.name().equals(said) || kind.name().replace("_", "").equals(said)).findFirst()
                .orElseThrow(() -> new Refused("'" + line.first(KIND) + "' is no kind of action; there are dividend, split, merger, spin-off, rename, shares and factor"));
    }

    private static Action complete(Action action) {
        var missing = switch (action.kind()) {
            case DIVIDEND -> action.amount().isPresent() ? "" : "amount";
            case SPLIT -> action.ratio().isPresent() ? "" : "ratio";
            case SPIN_OFF -> action.factor().isPresent() || (action.ratio().isPresent() && action.other().isPresent()) ? "" : "ratio and other";
            case MERGER -> action.other().isPresent() || action.amount().isPresent() ? "" : "other";
            case RENAME -> action.label().isEmpty() ? "name" : "";
            case SHARES -> action.shares().isPresent() ? "" : "shares";
            case FACTOR -> action.factor().isPresent() ? "" : "factor";
        };
        if (!missing.isEmpty()) {
            throw new Refused("A " + action.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + " needs its " + missing);
        }
        return action;
    }

    private static String unit(Line line, Instrument instrument) {
        return line.first(UNIT).isEmpty() ? instrument.unit().code() : PriceUnit.of(line.first(UNIT)).code();
    }

    private static Optional<BigDecimal> number(Line line, List<String> columns) {
        return Optional.of(line.first(columns)).filter(text -> !text.isEmpty()).map(text -> {
            try {
                var number = new BigDecimal(text.replaceAll("[\\s,]", ""));
                if (number.signum() <= 0) {
                    throw new Refused("'" + text + "' is not above zero");
                }
                return number;
            } catch (NumberFormatException unreadable) {
                throw new Refused("'" + text + "' is no number; write it as 1234.56");
            }
        });
    }

    private static Optional<LocalDate> day(String text) {
        if (text.isEmpty() || text.equals("None") || text.startsWith("0000")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException unreadable) {
            throw new Refused("'" + text + "' is no day; write it as 2026-01-31");
        }
    }
}
