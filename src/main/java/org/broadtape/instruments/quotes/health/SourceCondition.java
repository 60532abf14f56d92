package org.broadtape.instruments.quotes.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.broadtape.instruments.quotes.sources.QuoteSource;

/// How one source of quotes is.
///
/// @param held    how many of its quotes wait for a decision
/// @param stopped whether it says nothing though a market of its instruments trades
public record SourceCondition(QuoteSource source, int held, boolean stopped, Instant now) {

    /// In a word.
    public String word() {
        return !source.on() ? "off" : stopped ? "stopped" : !source.trouble().isEmpty() ? "in trouble" : source.spokeAt().isEmpty() ? "nothing yet" : "well";
    }

    public boolean isWrong() {
        return source.on() && (stopped || !source.trouble().isEmpty());
    }

    /// Since it last said anything.
    public Optional<Duration> quiet() {
        return source.spokeAt().map(at -> Duration.between(at, now));
    }

    String line() {
        return source.slug() + ": " + word() + quiet().map(time -> ", last spoke " + words(time) + " ago").orElse("") + (held > 0 ? ", " + held + " held" : "");
    }

    List<String> problems() {
        var problems = new ArrayList<String>();
        if (source.on() && stopped) {
            problems.add("The source of quotes " + source.slug() + " has said nothing for " + quiet().map(SourceCondition::words).orElse("ever") + ", while its markets trade. Ask whoever sends it.");
        }
        if (source.on() && !source.trouble().isEmpty()) {
            problems.add("The source of quotes " + source.slug() + source.troubleSince().map(at -> " since " + at).orElse("") + ": " + source.trouble());
        }
        if (held > 0) {
            problems.add(held + (held == 1 ? " quote of " : " quotes of ") + source.slug() + (held == 1 ? " is" : " are") + " held. Look at them at /desk/prices, or with ./broadtape quotes held.");
        }
        return problems;
    }

    private static String words(Duration time) {
        return time.toDays() > 1 ? time.toDays() + " days" : time.toHours() > 1 ? time.toHours() + " h" : time.toMinutes() > 1 ? time.toMinutes() + " min" : Math.max(0, time.toSeconds()) + " s";
    }
}
