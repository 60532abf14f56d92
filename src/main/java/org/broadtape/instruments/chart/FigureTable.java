package org.broadtape.instruments.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// What is drawn, as a table, newest first: for who would rather read it.
final class FigureTable {

    private final Periods periods;
    private final Options options;
    private final Numbers numbers;

    FigureTable(Periods periods, Options options) {
        this.periods = periods;
        this.options = options;
        this.numbers = Numbers.of(options.locale());
    }

    void into(StringBuilder out) {
        var words = options.words();
        var unit = options.unit().isEmpty() ? "" : " (" + options.unit() + ")";
        out.append("<details class=\"chart__figures\"><summary>").append(Signs.escaped(words.figures())).append("</summary><div class=\"table\" tabindex=\"0\" role=\"region\" aria-labelledby=\"")
                .append(options.id()).append("-title\"><table><thead><tr>");
        var first = switch (periods.length()) {
            case MINUTE, FIVE_MINUTES, QUARTER_HOUR -> words.time();
            case DAY -> words.day();
            case WEEK -> words.week();
            case MONTH -> words.month();
        };
        Stream.concat(Stream.of(first), Stream.of(words.open(), words.high(), words.low(), words.close()).map(word -> word + unit)).forEach(word -> head(out, word));
        head(out, words.volume());
        out.append("</tr></thead><tbody>");
        periods.bars().reversed().forEach(bar -> row(out, bar));
        out.append("</tbody></table></div></details>");
    }

    private static void head(StringBuilder out, String word) {
        out.append("<th scope=\"col\">").append(Signs.escaped(word)).append("</th>");
    }

    private void row(StringBuilder out, Candle bar) {
        var time = periods.length().withinDays() ? bar.at().toLocalDate() + " " + bar.at().toLocalTime() : bar.at().toLocalDate().toString();
        out.append("<tr><th scope=\"row\"><time datetime=\"").append(time).append("\">").append(time).append("</time></th>");
        for (var value : List.of(bar.open(), bar.high(), bar.low(), bar.close(), BigDecimal.valueOf(bar.volume()))) {
            out.append("<td>").append(numbers.plain(value)).append("</td>");
        }
        out.append("</tr>");
    }
}
