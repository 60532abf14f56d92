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
        var tenths = Math.round(Math.abs(number) * 10);
        var size = tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
        return number < 0 && tenths > 0 ? "-" + size : size;
    }

    /// A coordinate across, in per cent; at least 0.
    static String across(double share) {
        var hundredths = Math.round(share * 10_000);
        return hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100 + "%";
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
