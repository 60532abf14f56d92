package org.broadtape.instruments.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Figures of a language: whole, or with two to four places (eight where it is below one), with thousands apart. A table has more than a thousand of them, and
/// `DecimalFormat` takes a hundred times as long for each.
final class Numbers {

    private static final Map<Locale, Numbers> KNOWN = new ConcurrentHashMap<>();
    private static final int USUAL = 2;
    private static final int FINE = 4;
    private static final int FINEST = 8;
    private static final int THOUSAND = 3;

    private final DecimalFormatSymbols symbols;

    private Numbers(Locale locale) {
        this.symbols = DecimalFormatSymbols.getInstance(locale);
    }

    static Numbers of(Locale locale) {
        return KNOWN.computeIfAbsent(locale, Numbers::new);
    }

    String plain(BigDecimal value) {
        var most = value.abs().compareTo(BigDecimal.ONE) < 0 ? FINEST : FINE;
        var rounded = value.scale() > most ? value.setScale(most, RoundingMode.HALF_UP) : value.scale() < 0 ? value.setScale(0) : value;
        var places = rounded.scale();
        var digits = new StringBuilder(rounded.unscaledValue().abs().toString());
        while (places > USUAL && digits.charAt(digits.length() - 1) == '0') {
            digits.setLength(digits.length() - 1);
            places--;
        }
        for (; places > 0 && places < USUAL; places++) {
            digits.append('0');
        }
        while (digits.length() <= places) {
            digits.insert(0, '0');
        }
        return written(rounded.signum() < 0, digits, places);
    }

    private String written(boolean negative, CharSequence digits, int places) {
        var out = new StringBuilder(digits.length() + 8);
        if (negative) {
            out.append(symbols.getMinusSign());
        }
        var whole = digits.length() - places;
        for (var at = 0; at < digits.length(); at++) {
            if (at == whole) {
                out.append(symbols.getDecimalSeparator());
            } else if (at > 0 && at < whole && (whole - at) % THOUSAND == 0) {
                out.append(symbols.getGroupingSeparator());
            }
            out.append((char) (symbols.getZeroDigit() + digits.charAt(at) - '0'));
        }
        return out.toString();
    }
}
