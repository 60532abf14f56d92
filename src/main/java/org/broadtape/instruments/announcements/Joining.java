package org.broadtape.instruments.announcements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.announcements.reading.Named;
import org.broadtape.instruments.announcements.reading.Named.Scheme;
import org.broadtape.instruments.identity.Isin;

/// Finds the instruments that an announcement is about: who bore its names on its day. A symbol without a market finds nothing, since symbols of different markets are
/// alike. Where its ISIN is sound and belongs to another company than its symbol, the ISIN counts: it has a check digit.
@ApplicationScoped
class Joining {

    private final Instruments instruments;

    Joining(Instruments instruments) {
        this.instruments = instruments;
    }

    /// @param doubts what does not fit, in sentences
    record Joined(Map<InstrumentId, Instrument> instruments, List<String> doubts) {
    }

    Joined of(Collection<Named> names, LocalDate day) {
        var known = new LinkedHashMap<InstrumentId, Instrument>();
        names.stream().filter(name -> name.scheme() != Scheme.SYMBOL).filter(name -> name.scheme() != Scheme.ISIN || Isin.doubt(name.value()).isEmpty())
                .flatMap(name -> instruments.known(name.value(), day).stream()).forEach(one -> known.put(one.id(), one));
        var companies = known.values().stream().flatMap(one -> one.company().stream()).collect(Collectors.toSet());
        var doubts = new ArrayList<String>();
        for (var name : names) {
            symbol(name, day).filter(one -> !known.containsKey(one.id())).ifPresent(one -> {
                if (companies.isEmpty() || one.company().filter(companies::contains).isPresent()) {
                    known.put(one.id(), one);
                } else {
                    doubts.add("By its code " + name.mic() + ":" + name.value() + " it is about " + one.name() + ", by its ISIN about another company; the ISIN counts");
                }
            });
        }
        return new Joined(known, doubts);
    }

    private Optional<Instrument> symbol(Named name, LocalDate day) {
        return name.scheme() == Scheme.SYMBOL && !name.mic().isEmpty() ? instruments.listed(name.mic(), name.value(), day) : Optional.empty();
    }

    /// Whose those are.
    List<CompanyId> companies(Collection<InstrumentId> ids) {
        return instruments.of(ids).values().stream().flatMap(one -> one.company().stream()).distinct().toList();
    }
}
