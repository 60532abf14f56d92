package org.broadtape.instruments.plot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.directory.Directory;

/// With what an instrument may be compared.
@ApplicationScoped
public class Comparables {

    private static final int OFFERED = 12;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Instruments instruments;
    private final Directory directory;
    private final Clock clock;
    private volatile Indices indices = new Indices(List.of(), Instant.MIN);

    Comparables(Instruments instruments, Directory directory, Clock clock) {
        this.instruments = instruments;
        this.directory = directory;
        this.clock = clock;
    }

    private record Indices(List<Instrument> all, Instant until) {
    }

    /// What a text means: `MIC:SYMBOL`, or a name, symbol or number as the field at the top of each page takes it.
    Optional<Instrument> meant(String text) {
        var colon = text.indexOf(':');
        if (colon > 0) {
            return instruments.at(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
        }
        return directory.search(text, 1).stream().findFirst()
                .flatMap(found -> found.instrument().map(instruments::of).or(() -> found.company().flatMap(company -> instruments.of(company).stream().findFirst())));
    }

    /// What is offered to be compared with: indices, as they were within the last minute.
    public List<Instrument> offered(Instrument instrument) {
        var now = clock.instant();
        var known = indices;
        if (now.isAfter(known.until())) {
            known = new Indices(instruments.listed(Kind.INDEX, OFFERED), now.plus(KEPT));
            indices = known;
        }
        return known.all().stream().filter(one -> !one.id().equals(instrument.id())).toList();
    }
}
