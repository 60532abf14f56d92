package org.broadtape.instruments.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.broadtape.instruments.bars.Bar;

/// Charts as HTML that is safe to stand in a page, in the colours of the page's own variables (`web/app/css/chart.css`).
public final class Chart {

    private static final double WIDTH = 100;
    private static final double HEIGHT = 24;
    private static final double EDGE = 2;

    private Chart() {
    }

    /// A figure with the drawing and, closed, the table of what is drawn. Bars stand evenly: weekends and holidays have no width.
    ///
    /// @param bars in the order of their days, as they are to be shown: raw or adjusted
    public static String line(List<Bar> bars, Options options) {
        return bars.isEmpty() ? none(options) : of(Periods.ofDays(bars.stream().map(Candle::of).toList()), options);
    }

    /// The same of periods of any length.
    public static String of(Periods periods, Options options) {
        return new Drawing(periods, options).figure();
    }

    /// What stands where there is nothing to draw.
    public static String none(Options options) {
        return "<p class=\"chart__none\">" + Signs.escaped(options.words().none()) + "</p>";
    }

    /// A line as high as a line of text, without letters: what it shows stands in words beside it. Empty where there are fewer than two closes.
    ///
    /// @param closes in the order of their days
    public static String sparkline(List<BigDecimal> closes) {
        if (closes.size() < 2) {
            return "";
        }
        var lowest = closes.stream().min(Comparator.naturalOrder()).orElseThrow().doubleValue();
        var span = closes.stream().max(Comparator.naturalOrder()).orElseThrow().doubleValue() - lowest;
        var path = new StringBuilder();
        for (var at = 0; at < closes.size(); at++) {
            var down = span == 0 ? 0.5 : 1 - (closes.get(at).doubleValue() - lowest) / span;
            path.append(at == 0 ? 'M' : 'L').append(Signs.at(at * WIDTH / (closes.size() - 1))).append(' ').append(Signs.at(EDGE + down * (HEIGHT - 2 * EDGE)));
        }
        var move = closes.getLast().compareTo(closes.getFirst());
        return String.format(Locale.ROOT, "<svg class=\"sparkline\" data-move=\"%s\" viewBox=\"0 0 100 24\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
                + "<path d=\"%s\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" vector-effect=\"non-scaling-stroke\"/></svg>", move > 0 ? "up" : move < 0 ? "down" : "none", path);
    }
}
