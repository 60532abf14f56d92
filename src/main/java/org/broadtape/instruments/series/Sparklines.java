package org.broadtape.instruments.series;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.chart.Chart;

/// The closes of the last quarter as a line without letters, in shares of today. Remembered for some minutes: closes change once a day, and pages are many.
@ApplicationScoped
public class Sparklines {

    private static final int DAYS = 91;
    private static final Duration STANDS = Duration.ofMinutes(10);
    private static final int MOST = 2_000;

    private final Series series;
    private final Clock clock;
    private final Map<InstrumentId, Drawn> drawn = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InstrumentId, Drawn> eldest) {
            return size() > MOST;
        }
    };

    Sparklines(Series series, Clock clock) {
        this.series = series;
        this.clock = clock;
    }

    private record Drawn(String svg, Instant until) {
    }

    /// HTML that is safe to stand in a page; empty where there are fewer than two closes.
    public String of(InstrumentId instrument) {
        var now = clock.instant();
        synchronized (drawn) {
            var known = drawn.get(instrument);
            if (known != null && now.isBefore(known.until())) {
                return known.svg();
            }
        }
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var svg = Chart.sparkline(series.splitsOnly(instrument, day.minusDays(DAYS), day).stream().map(Bar::close).toList());
        synchronized (drawn) {
            drawn.put(instrument, new Drawn(svg, now.plus(STANDS)));
        }
        return svg;
    }
}
