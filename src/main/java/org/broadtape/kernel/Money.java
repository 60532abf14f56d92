package org.broadtape.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/// An amount in a currency of ISO 4217, with as many decimals as the currency has. It may be negative.
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    private static final Pattern LETTER_BEFORE_DIGIT = Pattern.compile("(\\p{L})(\\p{Nd})");

    public Money {
        if (amount.scale() != digits(currency)) {
            throw new IllegalArgumentException(amount + " has not the " + digits(currency) + " decimals of " + currency);
        }
    }

    /// @param code ISO 4217, such as `ZAR`
    /// @throws Refused where the currency is none, or the amount has more decimals than it
    public static Money of(BigDecimal amount, String code) {
        var currency = currency(code);
        try {
            return new Money(amount.setScale(digits(currency), RoundingMode.UNNECESSARY), currency);
        } catch (ArithmeticException finer) {
            throw new Refused(amount.toPlainString() + " is finer than " + code + " goes, which has " + digits(currency) + " decimals");
        }
    }

    /// @throws IllegalArgumentException where the two are in different currencies: nothing is converted by accident
    public Money plus(Money other) {
        return new Money(amount.add(sameAs(other).amount), currency);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameAs(other).amount);
    }

    /// Such as `149.00 ZAR`.
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    /// As readers of that language write it, without decimals where there are none to tell, and never broken between lines: `R 149`.
    public String in(Locale language) {
        var format = NumberFormat.getCurrencyInstance(language);
        var decimals = amount.stripTrailingZeros().scale() <= 0 ? 0 : amount.scale();
        format.setCurrency(currency);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return LETTER_BEFORE_DIGIT.matcher(format.format(amount)).replaceAll("$1\u00a0$2");
    }

    private Money sameAs(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(this + " and " + other + " are in different currencies");
        }
        return other;
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new Refused("'" + code + "' is no currency; write three letters of ISO 4217, such as ZAR");
        }
    }

    private static int digits(Currency currency) {
        return Math.max(currency.getDefaultFractionDigits(), 0);
    }
}
