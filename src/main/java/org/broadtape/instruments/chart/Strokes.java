package org.broadtape.instruments.chart;

import java.time.LocalDateTime;
import java.util.List;

/// The lines, candles and columns of a chart: what is stretched, in thousandths of its width and height.
///
/// @param percent whether values are shares of the first close
record Strokes(Periods periods, boolean percent) {

    private static final String STRETCHED = "\" viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\" aria-hidden=\"true\">";

    private List<Candle> bars() {
        return periods.bars();
    }

    /// Across, in the middle of its column.
    double across(int at) {
        return (at + 0.5) / bars().size();
    }

    static double share(List<Candle> series, Candle bar) {
        return bar.close().doubleValue() / series.getFirst().close().doubleValue() - 1;
    }

    void prices(StringBuilder out, Options options, boolean candles, Scale scale, double top, double height) {
        out.append("<svg y=\"").append(Signs.at(top)).append("\" width=\"100%\" height=\"").append(Signs.at(height)).append(STRETCHED);
        if (candles) {
            candle(out, scale, "chart__down", false);
            candle(out, scale, "chart__up", true);
        } else {
            path(out, scale, bars(), "chart__line", "");
            for (var at = 0; at < options.compare().size(); at++) {
                path(out, scale, periods.joined(options.compare().get(at).bars()), "chart__other", " data-number=\"" + (at + 1) + "\"");
            }
        }
        out.append("</svg>");
    }

    private void path(StringBuilder out, Scale scale, List<Candle> series, String name, String data) {
        out.append("<path class=\"").append(name).append("\"").append(data).append(" d=\"");
        for (var at = 0; at < series.size(); at++) {
            var bar = series.get(at);
            var value = percent ? share(series, bar) : bar.close().doubleValue();
            out.append(at == 0 ? 'M' : 'L').append(Signs.at(across(place(bar.at(), at)) * 1000)).append(' ').append(Signs.at(scale.down(value) * 1000));
        }
        out.append("\"/>");
    }

    private int place(LocalDateTime moment, int at) {
        return at < bars().size() && bars().get(at).at().equals(moment) ? at : periods.at(moment);
    }

    /// All that rose, or all that fell, as one path: a wick from low to high, and a body from open to close.
    private void candle(StringBuilder out, Scale scale, String name, boolean rising) {
        var half = 350.0 / bars().size();
        out.append("<path class=\"").append(name).append("\" d=\"");
        for (var at = 0; at < bars().size(); at++) {
            var bar = bars().get(at);
            if (bar.close().compareTo(bar.open()) >= 0 == rising) {
                var x = across(at) * 1000;
                var top = scale.down(bar.close().max(bar.open()).doubleValue()) * 1000;
                var bottom = Math.max(top + 1, scale.down(bar.close().min(bar.open()).doubleValue()) * 1000);
                out.append('M').append(Signs.at(x)).append(' ').append(Signs.at(scale.down(bar.high().doubleValue()) * 1000)).append('V').append(Signs.at(scale.down(bar.low().doubleValue()) * 1000));
                out.append('M').append(Signs.at(x - half)).append(' ').append(Signs.at(top)).append('H').append(Signs.at(x + half)).append('V').append(Signs.at(bottom)).append('H')
                        .append(Signs.at(x - half)).append('Z');
            }
        }
        out.append("\"/>");
    }

    void volume(StringBuilder out, double from, double height) {
        var most = bars().stream().mapToLong(Candle::volume).max().orElse(0);
        if (most == 0) {
            return;
        }
        var half = 350.0 / bars().size();
        out.append("<svg y=\"").append(Signs.at(from)).append("\" width=\"100%\" height=\"").append(Signs.at(height)).append(STRETCHED).append("<path class=\"chart__volume\" d=\"");
        for (var at = 0; at < bars().size(); at++) {
            var x = across(at) * 1000;
            out.append('M').append(Signs.at(x - half)).append(" 1000V").append(Signs.at(1000 - 1000.0 * bars().get(at).volume() / most)).append('H').append(Signs.at(x + half)).append("V1000Z");
        }
        out.append("\"/></svg>");
    }
}
