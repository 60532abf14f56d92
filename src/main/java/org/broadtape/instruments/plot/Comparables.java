package org.broadtape.instruments.plot;

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

    private final Instruments instruments;
    private final Directory directory;

    Comparables(Instruments instruments, Directory directory) {
        this.instruments = instruments;
        this.directory = directory;
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

    /// What is offered to be compared with: indices.
    public List<Instrument> offered(Instrument instrument) {
        return instruments.listed(Kind.INDEX, OFFERED).stream().filter(one -> !one.id().equals(instrument.id())).toList();
    }
}
