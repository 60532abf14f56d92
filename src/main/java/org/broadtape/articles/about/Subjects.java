package org.broadtape.articles.about;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.about.About.Source;
import org.broadtape.articles.about.About.State;
import org.broadtape.articles.copy.Mention;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Ticker;

/// Finds the instruments that copy names.
@ApplicationScoped
public class Subjects {

    private final Instruments instruments;

    Subjects(Instruments instruments) {
        this.instruments = instruments;
    }

    /// What copy names, in its order, and the day it speaks of.
    public record Named(List<Mention> mentions, LocalDate day) {

        Ticker ticker(Mention mention) {
            return new Ticker(mention.market(), mention.symbol(), day);
        }
    }

    /// What each is about, in the same order; one query, and none where nothing is named. What is not known is left out: it is looked for again when an
    /// instrument of that symbol comes.
    public List<List<About>> of(Collection<Named> copies) {
        var known = instruments.listed(copies.stream().flatMap(one -> one.mentions().stream().map(one::ticker)).distinct().toList());
        return copies.stream().map(one -> abouts(one, known)).toList();
    }

    private static List<About> abouts(Named copy, Map<Ticker, List<Instrument>> known) {
        var found = new LinkedHashMap<InstrumentId, About>();
        for (var place = 0; place < copy.mentions().size(); place++) {
            var mention = copy.mentions().get(place);
            var meant = known.getOrDefault(copy.ticker(mention), List.of());
            var state = meant.size() == 1 ? State.ACCEPTED : State.SUGGESTED;
            var weight = weight(mention, place);
            meant.forEach(one -> found.putIfAbsent(one.id(), new About(one.id(), weight, mention.chosen() ? Source.PERSON : Source.WIRE, state)));
        }
        return List.copyOf(found.values());
    }

    /// What is named first is what it is about; the second weighs half of it, the third a third.
    private static int weight(Mention mention, int place) {
        return mention.weight() > 0 ? Math.min(mention.weight(), 100) : Math.max(1, 100 / (place + 1));
    }
}
