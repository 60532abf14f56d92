package org.broadtape.instruments.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.broadtape.installation.Settings;
import org.broadtape.instruments.PriceUnit;

/// Figures as readers read them. Templates know it as `inject:figures`. A price stands in whole currency, whatever its exchange quotes it in: 320450 ZAC is
/// R3,204.50. Signs are the true minus and the plus, so that a move is told without its colour.
@ApplicationScoped
@Named("figures")
public class Figures {

    private static final Pattern LETTERS_BEFORE_DIGIT = Pattern.compile("(\\p{L}{2,})(\\p{Nd})");
    /// Signs of more than one currency.
    private static final Set<String> SHARED = Set.of("$", "kr", "£", "Fr.", "Rs");
    private static final String MINUS = "\u2212";
    private static final String NO_BREAK = "\u00a0";
    private static final BigDecimal SMALL = BigDecimal.ONE;
    private static final int USUAL = 2;
    private static final int FINE = 4;
    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    private final Locale language;
    /// To be copied: making one takes longer than all that is done with it.
    private final NumberFormat plain;
    private final Map<Currency, NumberFormat> byCurrency = new ConcurrentHashMap<>();

    @Inject
    Figures(Settings settings) {
        this(settings.language());
    }

    Figures(Locale language) {
        this.language = language;
        this.plain = NumberFormat.getNumberInstance(language);
    }

    /// A price as it was quoted, in its currency: two decimals, and up to four below one. Points are bare.
    public String price(BigDecimal quoted, PriceUnit unit) {
        var price = unit.inCurrency(quoted);
        return signed(price, currency(price.abs(), unit), "");
    }

    /// By how much it moved, with its sign: +R12.50, −R0.35.
    public String move(BigDecimal quoted, PriceUnit unit) {
        var move = unit.inCurrency(quoted);
        return signed(move, currency(move.abs(), unit), "+");
    }

    /// Per cent with its sign: +1.2 %, −0.35 %.
    public String percent(BigDecimal percent) {
        var format = plain();
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(USUAL);
        return signed(percent, format.format(percent.abs()), "+") + NO_BREAK + "%";
    }

    /// Per cent without a sign: a share of something.
    public String share(BigDecimal percent) {
        return plain().format(percent) + NO_BREAK + "%";
    }

    /// A plain number, such as a ratio's, without needless zeros.
    public String number(BigDecimal number) {
        var format = plain();
        format.setMaximumFractionDigits(FINE);
        return format.format(number);
    }

    /// Which way, for those who cannot see a colour and for the style sheet: up, down, even.
    public String way(BigDecimal move) {
        return move.signum() > 0 ? "up" : move.signum() < 0 ? "down" : "even";
    }

    /// A whole number with its thousands apart.
    public String count(long count) {
        return NumberFormat.getIntegerInstance(language).format(count);
    }

    /// A large amount of its currency to three figures and a word: R41.2 billion.
    public String rough(BigDecimal amount, PriceUnit unit) {
        var scaled = amount;
        var step = 0;
        while (scaled.compareTo(THOUSAND) >= 0 && step < 4) {
            scaled = scaled.divide(THOUSAND, 10, RoundingMode.HALF_UP);
            step++;
        }
        var word = switch (step) {
            case 2 -> NO_BREAK + "million";
            case 3 -> NO_BREAK + "billion";
            case 4 -> NO_BREAK + "trillion";
            default -> "";
        };
        return step < 2 ? formatted(amount, unit, 0, 0) : formatted(scaled, unit, 0, scaled.compareTo(BigDecimal.TEN) < 0 ? 2 : scaled.compareTo(new BigDecimal(100)) < 0 ? 1 : 0) + word;
    }

    private String currency(BigDecimal amount, PriceUnit unit) {
        return formatted(amount, unit, USUAL, amount.compareTo(SMALL) < 0 ? FINE : USUAL);
    }

    private String formatted(BigDecimal amount, PriceUnit unit, int fewest, int most) {
        var format = unit.currency().map(this::in).orElseGet(this::plain);
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return LETTERS_BEFORE_DIGIT.matcher(format.format(amount)).replaceAll("$1" + NO_BREAK + "$2");
    }

    private NumberFormat plain() {
        return (NumberFormat) plain.clone();
    }

    private NumberFormat in(Currency currency) {
        return (NumberFormat) byCurrency.computeIfAbsent(currency, this::made).clone();
    }

    private NumberFormat made(Currency currency) {
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(language);
        var symbols = format.getDecimalFormatSymbols();
        symbols.setCurrency(currency);
        symbols.setCurrencySymbol(symbol(currency));
        format.setDecimalFormatSymbols(symbols);
        return format;
    }

    /// What readers of the language know, or else what is written in the currency's own country, unless others write the same for theirs.
    private String symbol(Currency currency) {
        var here = currency.getSymbol(language);
        var home = currency.getSymbol(Locale.of(language.getLanguage(), currency.getCurrencyCode().substring(0, 2)));
        return !here.equals(currency.getCurrencyCode()) || SHARED.contains(home) ? here : home;
    }

    private static String signed(BigDecimal number, String size, String plus) {
        return number.signum() < 0 ? MINUS + size : number.signum() > 0 ? plus + size : size;
    }
}
