package org.broadtape.wire.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.ways.Hours;

/// How one provider is, for people.
///
/// @param comes  whether anything of it comes by itself, or may
/// @param items  in this hour; `held` and `refused` in 24 hours
/// @param usual  how many items this hour usually brings
/// @param lag    from the agency's time to ours, on the average of the last hour or two
/// @param lines  what is known, in sentences; `problems`: what is wrong and what to do about it
public record Report(Provider provider, boolean comes, boolean silent, Optional<Instant> last, int items, Optional<Double> usual, Optional<Duration> lag, int held, int refused,
        List<String> lines, List<String> problems) {

    static Report of(Condition condition) {
        var count = condition.count();
        return new Report(condition.provider(), true, condition.isSilent(), count.flatMap(Hours.Count::last), count.map(Hours.Count::items).orElse(0), count.flatMap(Hours.Count::usual),
                count.flatMap(Hours.Count::lag), count.map(Hours.Count::held).orElse(0), count.map(Hours.Count::refused).orElse(0), condition.lines(), condition.problems());
    }

    static Report byHand(Provider provider) {
        return new Report(provider, false, false, Optional.empty(), 0, Optional.empty(), Optional.empty(), 0, 0, List.of(), List.of());
    }

    /// In a word: how it stands.
    public String word() {
        return silent ? "silent" : !problems.isEmpty() ? "in trouble" : !comes ? "by hand" : last.isEmpty() ? "nothing yet" : "well";
    }

    /// Such as `4 min`, or empty.
    public String lagWords() {
        return lag.map(late -> late.isNegative() ? Condition.words(late.negated()) + " ahead" : Condition.words(late)).orElse("");
    }
}
