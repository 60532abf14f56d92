package org.broadtape.instruments.directory.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.markets.Market;
import org.broadtape.instruments.markets.Markets;

/// Names of markets as a paper writes them; ISO 10383 has them in capital letters.
@ApplicationScoped
class MarketNames {

    private static final Set<String> SMALL = Set.of("of", "the", "and", "de", "di", "da", "du", "la", "for", "on", "in");

    private final Markets markets;

    MarketNames(Markets markets) {
        this.markets = markets;
    }

    /// By their codes; a market that is not known is called by its code.
    Map<String, String> of(Collection<String> mics) {
        var known = markets.of(mics);
        return mics.stream().distinct().collect(Collectors.toMap(mic -> mic, mic -> known.containsKey(mic) ? written(known.get(mic)) : mic));
    }

    static String written(Market market) {
        return Arrays.stream(market.name().split(" ", -1)).map(word -> word(word, market.acronym())).collect(Collectors.joining(" "));
    }

    private static String word(String word, String acronym) {
        var small = word.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.equals(acronym) || word.chars().noneMatch(c -> "AEIOUY".indexOf(c) >= 0)) {
            return word;
        }
        return SMALL.contains(small) ? small : word.charAt(0) + small.substring(1);
    }
}
