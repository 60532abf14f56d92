package org.broadtape.instruments.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers and words as they stand in markup.
final class Signs {

    private Signs() {
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    /// A coordinate, to a tenth.
    static String at(double number) {
        var tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    /// A coordinate across, in per cent.
    static String across(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    /// A price with as many places as its size asks for.
    static String price(double value, double span, Locale locale) {
        var places = span >= 50 ? 0 : span >= 0.5 ? 2 : span >= 0.005 ? 4 : 6;
        var form = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        form.setMinimumFractionDigits(places);
        form.setMaximumFractionDigits(places);
        return form.format(value);
    }

    /// With its sign: `+1.5 %`.
    static String percent(double share, Locale locale) {
        var form = new DecimalFormat("+0.#;−0.#", DecimalFormatSymbols.getInstance(locale));
        var tenths = Math.round(share * 1000);
        return (tenths == 0 ? "0" : form.format(tenths / 10.0)) + " %";
    }
}
