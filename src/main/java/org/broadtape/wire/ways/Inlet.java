package org.broadtape.wire.ways;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.broadtape.wire.Reception;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.Report;

/// Where every way in ends: a document is read, its items are taken in by turns with those of other providers, and counted.
@ApplicationScoped
public class Inlet {

    private final Reception reception;
    private final Turns turns;
    private final Hours hours;

    Inlet(Reception reception, Turns turns, Hours hours) {
        this.reception = reception;
        this.turns = turns;
        this.hours = hours;
    }

    /// Takes in what lies in a file; it may name pictures beside it.
    public Report take(Provider provider, String name, Path file, Consumer<Outcome> tell) {
        return counted(provider, turn -> reception.take(provider, name, file, turn, tell));
    }

    /// Takes in what came as bytes. Throws [Busy] where too much of the provider waits.
    public Report take(Provider provider, String name, byte[] bytes, Consumer<Outcome> tell) {
        return counted(provider, turn -> reception.take(provider, name, bytes, turn, tell));
    }

    private interface Work {

        Report with(Reception.Turn turn);
    }

    private Report counted(Provider provider, Work work) {
        return turns.document(provider.slug(), () -> {
            var counted = new Counted(provider);
            var report = work.with(counted);
            hours.add(provider.slug(), new Hours.Came(0, 0, 0, report.of(Outcome.Word.REFUSED) - counted.refused, List.of()));
            return report;
        });
    }

    /// Counts each slice as soon as it is in; what was refused before it came to a slice is counted in the end.
    private final class Counted implements Reception.Turn {

        private final Provider provider;
        private int refused;

        Counted(Provider provider) {
            this.provider = provider;
        }

        @Override
        public void take(Reception.Work work, List<Duration> lags) {
            turns.slice(() -> {
                var came = Hours.Came.of(work.run(), lags);
                refused += came.refused();
                hours.add(provider.slug(), came);
                return came;
            });
        }
    }
}
