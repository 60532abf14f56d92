package org.broadtape.instruments.quotes.ways;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.quotes.Intake;
import org.broadtape.instruments.quotes.sources.QuoteSource;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Answer;
import org.broadtape.outbound.Limits;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Request;
import org.jboss.logging.Logger;

/// Asks the addresses of sources for quotes, each as often as its terms say, for changes only; later after each failure. A slow one delays no other.
@ApplicationScoped
class QuotePoll implements Recurring {

    private static final Logger LOG = Logger.getLogger(QuotePoll.class);
    private static final Limits LIMITS = new Limits(64L << 20, Duration.ofSeconds(30), 3);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Sources sources;
    private final Intake intake;
    private final Outbound outbound;
    private final Clock clock;
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    QuotePoll(Sources sources, Intake intake, Outbound outbound, Clock clock) {
        this.sources = sources;
        this.intake = intake;
        this.outbound = outbound;
        this.clock = clock;
    }

    /// How a source was asked last.
    ///
    /// @param next     when it is asked again
    /// @param failures in a row
    private record Asked(String place, Instant next, int failures, String etag, String lastModified, boolean busy) {

        private static Asked never(String place) {
            return new Asked(place, Instant.MIN, 0, "", "", false);
        }
    }

    @Override
    public String name() {
        return "instruments-quote-poll";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(LOOK);
    }

    @Override
    public void run() {
        sources.all().stream().filter(source -> source.on() && source.kind() == QuoteSource.Kind.POLL).filter(this::begin)
                .forEach(source -> Thread.ofVirtual().name("quotes-" + source.slug()).start(() -> ask(source)));
    }

    /// Whether it is due; then it is the caller's to ask.
    private boolean begin(QuoteSource source) {
        var now = clock.instant();
        var mine = new boolean[1];
        asked.compute(source.slug(), (_, known) -> {
            var before = known == null || !known.place().equals(source.place()) ? Asked.never(source.place()) : known;
            mine[0] = !before.busy() && !before.next().isAfter(now);
            return mine[0] ? new Asked(before.place(), before.next(), before.failures(), before.etag(), before.lastModified(), true) : before;
        });
        return mine[0];
    }

    /// Asks once, and notes what is wrong.
    void ask(QuoteSource source) {
        var before = asked.getOrDefault(source.slug(), Asked.never(source.place()));
        var trouble = "its answer could not be taken in; the log says why";
        var after = before;
        try {
            var answer = outbound.send(Request.get(source.place()).unless(before.etag(), before.lastModified()).within(LIMITS));
            trouble = taken(source, answer);
            after = trouble.isEmpty() && !answer.notModified() ? new Asked(before.place(), before.next(), 0, answer.header("ETag"), answer.header("Last-Modified"), true) : before;
        } catch (IOException failed) {
            trouble = "its server did not answer as it should: " + failed.getMessage();
        } catch (Refused refused) {
            trouble = refused.sentence();
        } catch (RuntimeException fault) {
            LOG.warnf(fault, "What the source %s answered could not be taken in", source.slug());
        } finally {
            var failures = trouble.isEmpty() ? 0 : before.failures() + 1;
            asked.put(source.slug(), new Asked(after.place(), clock.instant().plus(pause(source, failures)), failures, after.etag(), after.lastModified(), false));
            sources.troubled(source.slug(), trouble);
        }
    }

    /// What is wrong with the answer, or empty.
    private String taken(QuoteSource source, Answer answer) {
        if (answer.notModified()) {
            sources.spoke(source.slug(), clock.instant());
            return "";
        }
        if (!answer.succeeded()) {
            return "its server answered " + answer.status();
        }
        var report = intake.take(source, new ByteArrayInputStream(answer.body()));
        return report.isWell() ? "" : "nothing in it could be read: " + report.refusals().getFirst().sentence();
    }

    private static Duration pause(QuoteSource source, int failures) {
        var doubled = source.every().multipliedBy(1L << Math.min(failures, 10));
        var longest = source.every().compareTo(LONGEST_PAUSE) > 0 ? source.every() : LONGEST_PAUSE;
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
