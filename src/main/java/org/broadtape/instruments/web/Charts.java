package org.broadtape.instruments.web;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Settings;
import org.broadtape.instruments.chart.Chart;
import org.broadtape.instruments.chart.Comparison;
import org.broadtape.instruments.chart.Marker;
import org.broadtape.instruments.chart.Options;
import org.broadtape.instruments.chart.Words;
import org.broadtape.instruments.happenings.Happening;
import org.broadtape.instruments.plot.Plot;

/// The chart of an instrument as HTML.
@ApplicationScoped
class Charts {

    private final Words words;
    private final Locale language;

    Charts(InstrumentMessages words, Settings settings) {
        this.words = new Words(words.summary("%1$s", "%2$s", "%3$s", "%4$s", "%5$s", "%6$s"), words.noPrices(), words.figures(), words.time(), words.onDay(), words.week(), words.month(), words.opening(),
                words.high(), words.low(), words.closing(), words.volume());
        this.language = settings.language();
    }

    /// @param happenings what may stand on it as a marker
    String of(Plot plot, List<Happening> happenings) {
        var markers = happenings.stream().filter(Happening::marked).map(one -> new Marker(one.at(), one.kind().word(), one.headline(), one.address())).toList();
        var compared = plot.other().filter(other -> !other.candles().isEmpty()).map(other -> new Comparison(other.instrument().name(), other.candles())).stream().toList();
        var options = Options.of("chart", plot.instrument().name(), plot.currency()).withWords(language, words).withCandles(plot.wish().candles()).withLog(plot.wish().log())
                .withVolume(plot.volume()).withCompare(compared).withMarkers(markers, plot.zone());
        return plot.periods().map(periods -> Chart.of(periods, options)).orElseGet(() -> Chart.none(options));
    }
}
