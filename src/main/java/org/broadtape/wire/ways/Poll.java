package org.broadtape.wire.ways;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Answer;
import org.broadtape.outbound.Limits;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Request;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.Report;
import org.jboss.logging.Logger;

/// Asks a provider's address for what is new. It asks for changes only, comes later after each failure and as late as the server wishes, and
/// never again to an address that is gone.
@ApplicationScoped
class Poll {

    static final String WAY = "poll";

    private static final Logger LOG = Logger.getLogger(Poll.class);
    private static final Limits LIMITS = new Limits(256L << 20, Duration.ofMinutes(2), 5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int GONE = 410;

    private final Outbound outbound;
    private final Limits limits;
    private final Inlet inlet;
    private final WayStore store;
    private final Feeding feeding;
    private final Clock clock;
    private final DoubleSupplier chance;

    @Inject
    Poll(Outbound outbound, Inlet inlet, WayStore store, Feeding feeding, Clock clock) {
        this(outbound, LIMITS, inlet, store, feeding, clock, () -> ThreadLocalRandom.current().nextDouble());
    }

    /// @param chance from 0 to 1: where in the spread of its pauses each one lies
    Poll(Outbound outbound, Limits limits, Inlet inlet, WayStore store, Feeding feeding, Clock clock, DoubleSupplier chance) {
        this.outbound = outbound;
        this.limits = limits;
        this.inlet = inlet;
        this.store = store;
        this.feeding = feeding;
        this.clock = clock;
        this.chance = chance;
    }

    boolean isDue(Provider provider, Optional<Standing> standing) {
        var ours = standing.filter(known -> known.address().equals(provider.waysIn().poll()));
        return !provider.waysIn().poll().isEmpty() && ours.map(known -> !known.gone() && !known.dueAt().isAfter(clock.instant())).orElse(true);
    }

    void ask(Provider provider) {
        var address = provider.waysIn().poll();
        var before = store.of(provider.slug(), WAY).filter(known -> known.address().equals(address)).orElse(Standing.fresh(provider.slug().value(), WAY, address));
        store.set(asked(provider, before));
    }

    private Standing asked(Provider provider, Standing before) {
        try (var paper = new Paper()) {
            var request = Request.get(before.address()).unless(before.etag(), before.lastModified()).within(limits);
            Answer answer;
            try (var out = Files.newOutputStream(paper.file)) {
                answer = outbound.send(request, out);
            }
            return answered(provider, before, answer, paper.file);
        } catch (IOException failed) {
            return failed(provider, before, "its server did not answer as it should: " + words(failed), Optional.empty());
        } catch (Refused refused) {
            return failed(provider, before, refused.sentence(), Optional.empty());
        } catch (Busy busy) {
            return failed(provider, before, "too much of it waits to be taken in", Optional.empty());
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.warnf(fault, "What %s has sent could not be taken in", provider.slug());
            return failed(provider, before, "what it sent could not be taken in; the log says why", Optional.empty());
        }
    }

    private Standing answered(Provider provider, Standing before, Answer answer, Path paper) throws IOException {
        if (answer.notModified()) {
            feeding.heard(provider, answer, Optional.empty());
            return before.unmodified(next(provider));
        }
        if (answer.status() == GONE) {
            return before.ended("its server says that the address is gone for good (410); write another one into its contract", clock.instant());
        }
        if (!answer.succeeded()) {
            return failed(provider, before, "its server answered " + answer.status(), RetryAfter.read(answer.header("Retry-After"), clock.instant()));
        }
        var refused = new ArrayList<Outcome>();
        var report = inlet.take(provider, before.address(), paper, outcome -> {
            if (outcome.word() == Outcome.Word.REFUSED && refused.isEmpty()) {
                refused.add(outcome);
            }
        });
        feeding.heard(provider, answer, Optional.of(paper));
        var after = before.answered(answer.header("ETag"), answer.header("Last-Modified"), next(provider));
        return isUseless(report) ? after.troubled("nothing in it could be taken: " + refused.getFirst().why(), clock.instant()) : after;
    }

    private static boolean isUseless(Report report) {
        return report.of(Outcome.Word.REFUSED) > 0 && report.of(Outcome.Word.TAKEN) + report.of(Outcome.Word.UPDATED) + report.of(Outcome.Word.UNCHANGED) + report.of(Outcome.Word.HELD) == 0;
    }

    private Standing failed(Provider provider, Standing before, String why, Optional<Instant> wished) {
        var every = every(provider);
        var longest = every.compareTo(LONGEST_PAUSE) > 0 ? every : LONGEST_PAUSE;
        var doubled = every.multipliedBy(1L << Math.min(before.failures() + 1, 10));
        var next = clock.instant().plus(spread(doubled.compareTo(longest) > 0 ? longest : doubled));
        return before.failed(why, clock.instant(), wished.filter(at -> at.isAfter(next)).orElse(next));
    }

    private Instant next(Provider provider) {
        return clock.instant().plus(spread(every(provider)));
    }

    // a hub that sends what is new makes polling a safety net
    private Duration every(Provider provider) {
        var every = provider.waysIn().every();
        var rare = every.compareTo(LONGEST_PAUSE) > 0 ? every : LONGEST_PAUSE;
        return feeding.isFed(provider) ? rare : every;
    }

    // from nine tenths to eleven tenths, so that those who failed together do not come back together
    private Duration spread(Duration pause) {
        return Duration.ofMillis(Math.round(pause.toMillis() * (0.9 + 0.2 * chance.getAsDouble())));
    }

    private static String words(IOException failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }

    /// A file in a folder of its own, gone in the end.
    private static final class Paper implements AutoCloseable {

        private final Path file;

        Paper() throws IOException {
            this.file = Files.createTempDirectory("broadtape-poll").resolve("paper");
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.getParent());
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }
}
