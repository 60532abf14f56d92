package org.broadtape.instruments.chart;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// One chart while it is drawn. Down, everything stands in pixels; across, in per cent.
final class Drawing {

    private static final double TOP = 22;
    private static final double PRICES = 230;
    private static final double VOLUME_TOP = 264;
    private static final double VOLUME = 44;
    private static final double HEIGHT = 336;
    /// How many markers stand above each other at most; the page names all of them.
    private static final int MOST_ABOVE = 4;

    private final Periods periods;
    private final List<Candle> bars;
    private final Options options;
    private final boolean percent;
    private final Strokes strokes;
    private final Scale scale;
    private final Numbers numbers;
    private final StringBuilder out = new StringBuilder(48_000);

    Drawing(Periods periods, Options options) {
        this.periods = periods;
        this.bars = periods.bars();
        this.options = options;
        this.numbers = Numbers.of(options.locale());
        this.percent = !options.compare().isEmpty();
        this.strokes = new Strokes(periods, percent);
        var values = values().summaryStatistics();
        this.scale = Scale.of(values.getMin(), values.getMax(), options.log() && !percent);
    }

    private boolean candles() {
        return options.candles() && !percent;
    }

    private DoubleStream values() {
        if (percent) {
            return Stream.concat(Stream.of(bars), options.compare().stream().map(other -> periods.joined(other.bars()))).filter(series -> !series.isEmpty())
                    .flatMapToDouble(series -> series.stream().mapToDouble(bar -> Strokes.share(series, bar)));
        }
        return bars.stream().flatMapToDouble(bar -> candles() ? DoubleStream.of(bar.low().doubleValue(), bar.high().doubleValue()) : DoubleStream.of(bar.close().doubleValue()));
    }

    String figure() {
        var id = options.id();
        out.append("<figure class=\"chart\" id=\"").append(id).append("\" data-chart=\"").append(candles() ? "candles" : "line").append("\"")
                .append(options.log() && !percent ? " data-log" : "").append(percent ? " data-percent" : "").append(">");
        out.append("<svg class=\"chart__drawing\" width=\"100%\" height=\"").append(Signs.at(height())).append("\" role=\"group\" aria-labelledby=\"").append(id).append("-title ").append(id).append("-words\">");
        out.append("<title id=\"").append(id).append("-title\">").append(Signs.escaped(options.title())).append("</title><desc id=\"").append(id).append("-words\">")
                .append(Signs.escaped(summary())).append("</desc>");
        lines();
        strokes.prices(out, options, candles(), scale, TOP, PRICES);
        marks();
        if (options.volume()) {
            strokes.volume(out, VOLUME_TOP, VOLUME);
        }
        days();
        last();
        markers();
        out.append("</svg>");
        names();
        new FigureTable(periods, options).into(out);
        return out.append("</figure>").toString();
    }

    private double height() {
        return options.volume() ? HEIGHT : HEIGHT - VOLUME - 10;
    }

    private double down(double value) {
        return TOP + scale.down(value) * PRICES;
    }

    private String text(double value) {
        return percent ? Signs.percent(value, options.locale()) : Signs.price(value, scale.high() - scale.low(), options.locale());
    }

    private void lines() {
        out.append("<g class=\"chart__marks\" aria-hidden=\"true\">");
        scale.marks().forEach(mark -> {
            var y = Signs.at(down(mark));
            out.append("<line x1=\"0\" x2=\"100%\" y1=\"").append(y).append("\" y2=\"").append(y).append("\"").append(percent && mark == 0 ? " class=\"chart__zero\"" : "").append("/>");
        });
        out.append("</g>");
    }

    private void marks() {
        out.append("<g class=\"chart__marks\" aria-hidden=\"true\">");
        scale.marks().forEach(mark -> {
            out.append("<text x=\"0\" y=\"").append(Signs.at(down(mark) - 4)).append("\">").append(text(mark)).append("</text>");
        });
        out.append("<text class=\"chart__unit\" x=\"0\" y=\"-12\">").append(Signs.escaped(percent ? "%" : options.unit())).append("</text></g>");
    }

    private void days() {
        var marks = Days.marks(periods, options.locale());
        out.append("<g class=\"chart__days\" aria-hidden=\"true\"><line x1=\"0\" x2=\"100%\" y1=\"").append(Signs.at(height() - 24)).append("\" y2=\"").append(Signs.at(height() - 24)).append("\"/>");
        for (var at = 0; at < marks.size(); at++) {
            var mark = marks.get(at);
            if (strokes.across(mark.at()) < 0.94) {
                out.append("<text x=\"").append(Signs.across(strokes.across(mark.at()))).append("\" y=\"").append(Signs.at(height() - 6)).append("\"").append(at % 2 == 1 ? " class=\"chart__less\"" : "").append(">")
                        .append(Signs.escaped(mark.text())).append("</text>");
            }
        }
        out.append("</g>");
    }

    private void last() {
        var bar = bars.getLast();
        var value = percent ? Strokes.share(bars, bar) : bar.close().doubleValue();
        var y = down(value);
        out.append("<g class=\"chart__last\" aria-hidden=\"true\"><circle cx=\"").append(Signs.across(strokes.across(bars.size() - 1))).append("\" cy=\"").append(Signs.at(y)).append("\" r=\"3.5\"/><text x=\"100%\"").append(beset() ? " dx=\"-14\"" : "").append(" y=\"")
                .append(Signs.at(Math.max(12, y - 9))).append("\">").append(percent ? Signs.percent(value, options.locale()) : Signs.escaped(numbers.plain(bar.close()))).append("</text></g>");
    }

    /// Whether a marker stands where the last price is written.
    private boolean beset() {
        return options.markers().stream().anyMatch(one -> strokes.across(periods.at(LocalDateTime.ofInstant(one.at(), options.zone()))) > 0.98);
    }

    private void markers() {
        var taken = new HashMap<Integer, Integer>();
        var form = DateTimeFormatter.ofPattern("d MMM uuuu", options.locale());
        options.markers().forEach(marker -> {
            var moment = LocalDateTime.ofInstant(marker.at(), options.zone());
            var at = periods.at(moment);
            if (at >= 0 && taken.getOrDefault(at, 0) < MOST_ABOVE) {
                var above = taken.merge(at, 1, Integer::sum) - 1;
                var value = percent ? Strokes.share(bars, bars.get(at)) : bars.get(at).close().doubleValue();
                var label = Signs.escaped(form.format(moment) + ": " + marker.label());
                out.append("<a class=\"chart__marker\" data-kind=\"").append(Signs.escaped(marker.kind())).append("\" href=\"").append(Signs.escaped(marker.address())).append("\" aria-label=\"").append(label).append("\"><title>").append(label).append("</title><circle cx=\"")
                        .append(Signs.across(strokes.across(at))).append("\" cy=\"").append(Signs.at(Math.max(8, down(value) - above * 14))).append("\" r=\"6\"/></a>");
            }
        });
    }

    /// Which line is which.
    private void names() {
        if (!percent) {
            return;
        }
        out.append("<ul class=\"chart__names\"><li class=\"chart__name\">").append(Signs.escaped(options.title())).append("</li>");
        for (var at = 0; at < options.compare().size(); at++) {
            out.append("<li class=\"chart__name\" data-number=\"").append(at + 1).append("\">").append(Signs.escaped(options.compare().get(at).name())).append("</li>");
        }
        out.append("</ul>");
    }

    private String summary() {
        var form = DateTimeFormatter.ofPattern(periods.length().withinDays() ? "d MMMM uuuu, HH:mm" : "d MMMM uuuu", options.locale());
        var lowest = bars.stream().map(Candle::close).min(BigDecimal::compareTo).orElseThrow();
        var highest = bars.stream().map(Candle::close).max(BigDecimal::compareTo).orElseThrow();
        return String.format(options.words().summary(), form.format(bars.getFirst().at()), form.format(bars.getLast().at()), numbers.plain(bars.getFirst().close()),
                numbers.plain(bars.getLast().close()), numbers.plain(lowest), numbers.plain(highest));
    }
}
