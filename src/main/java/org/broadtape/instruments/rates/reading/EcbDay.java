package org.broadtape.instruments.rates.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import org.broadtape.kernel.Refused;

/// What the bank said on a day: how many of each currency one euro is. Currencies of which it said nothing are left out.
public record EcbDay(LocalDate day, Map<String, BigDecimal> rates) {

    /// As the table of one day writes it: `13 April 2026`.
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String NUMBER = "\\d{1,12}(?:\\.\\d{1,12})?";

    public EcbDay {
        rates = Map.copyOf(rates);
    }

    static LocalDate day(String text, String place) {
        try {
            return text.contains(" ") ? LocalDate.parse(text, IN_WORDS) : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new Refused("The day is '" + text + "'. Write it as 2026-04-13.", place);
        }
    }

    static BigDecimal rate(String currency, String text, String place) {
        if (!currency.matches("[A-Z]{3}")) {
            throw new Refused("'" + currency + "' is no currency. Write the three letters of ISO 4217.", place);
        }
        if (!text.matches(NUMBER) || new BigDecimal(text).signum() == 0) {
            throw new Refused("The rate of " + currency + " is '" + text + "'. Write how many one euro is, such as 19.3849.", place);
        }
        return new BigDecimal(text);
    }
}
