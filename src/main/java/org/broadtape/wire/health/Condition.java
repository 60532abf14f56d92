package org.broadtape.wire.health;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.ways.Hours;
import org.broadtape.wire.ways.Standing;

/// How one provider is at an instant, in sentences.
///
/// @param count what came of it; empty where nothing ever came by itself
/// @param since when its contract was first in force: from then on it can be silent
/// @param ways  how its ways in stand
/// @param hub   what its hub does, in a sentence; empty where it has none
record Condition(Provider provider, Optional<Hours.Count> count, Instant since, List<Standing> ways, String hub, Instant now) {

    /// Mean times from the agency to us beyond which a clock is wrong or items are stuck.
    private static final Duration LATE = Duration.ofMinutes(30);
    private static final Duration EARLY = Duration.ofMinutes(-2);

    /// How long nothing has come.
    Duration quiet() {
        return Duration.between(count.flatMap(Hours.Count::last).orElse(since), now);
    }

    boolean isSilent() {
        var most = provider.waysIn().silence();
        return !most.isZero() && quiet().compareTo(most) > 0;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(provider.slug() + ": " + count.map(this::came).orElse("no item has come by itself"));
        ways.stream().filter(way -> way.asked() > 0).forEach(way -> lines.add(provider.slug() + ": asked " + way.asked() + " times, of which " + way.unmodified() + " had nothing new"
                + (way.gone() || way.dueAt().isBefore(now) ? "" : "; next in " + words(Duration.between(now, way.dueAt())))));
        if (!hub.isEmpty()) {
            lines.add(provider.slug() + ": " + hub);
        }
        lines.addAll(troubles());
        return lines;
    }

    /// What is wrong and what to do about it.
    List<String> problems() {
        var problems = new ArrayList<>(troubles());
        count.flatMap(Hours.Count::lag).filter(lag -> lag.compareTo(LATE) > 0 || lag.compareTo(EARLY) < 0).ifPresent(lag -> problems.add(provider.slug() + ": " + lag(lag)
                + ". Ask the agency whether its clock is right or its items are stuck; check this machine's clock and the contract's time_zone."));
        return problems;
    }

    private List<String> troubles() {
        var troubles = new ArrayList<String>();
        if (isSilent()) {
            troubles.add(provider.slug() + ": SILENT for " + words(quiet()) + ", longer than the " + words(provider.waysIn().silence()) + " of its contract. Ask the agency.");
        }
        ways.stream().filter(way -> !way.trouble().isEmpty()).forEach(way -> troubles.add(provider.slug() + ", " + way.way()
                + way.troubleSince().map(at -> " since " + at.truncatedTo(ChronoUnit.SECONDS)).orElse("") + ": " + way.trouble()));
        return troubles;
    }

    private String came(Hours.Count came) {
        var last = came.last().map(at -> "last item " + words(Duration.between(at, now)) + " ago").orElse("no item yet");
        var usual = came.usual().map(mean -> " (usually " + Math.round(mean) + ")").orElse("");
        return last + ", " + came.items() + " this hour" + usual + came.lag().map(lag -> ", " + lag(lag)).orElse("") + "; in 24 hours " + came.held() + " held, " + came.refused() + " refused"
                + (came.unchanged() == 0 ? "" : ", " + came.unchanged() + " sent again");
    }

    private static String lag(Duration lag) {
        return lag.isNegative() ? "its times are " + words(lag.negated()) + " ahead of ours" : "here " + words(lag) + " after the agency's time";
    }

    static String words(Duration time) {
        return time.toDays() > 1 ? time.toDays() + " days" : time.toHours() > 1 ? time.toHours() + " h" : time.toMinutes() > 1 ? time.toMinutes() + " min" : Math.max(0, time.toSeconds()) + " s";
    }
}
