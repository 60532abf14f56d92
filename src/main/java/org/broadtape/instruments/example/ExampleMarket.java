package org.broadtape.instruments.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.doors.Limits;
import org.broadtape.doors.columns.Mapping;
import org.broadtape.doors.columns.Table;
import org.broadtape.installation.Settings;
import org.broadtape.installation.example.Example;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.intake.Intake;
import org.broadtape.instruments.intake.Wish;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;

/// Lists the example newsroom's companies on an exchange of its own, with five years of invented prices that end yesterday.
@ApplicationScoped
class ExampleMarket implements Example {

    private static final String SOURCE = "invented";
    private static final Set<String> COLUMNS = Set.of("symbol", "last", "drift", "volatility", "beta", "volume", "split", "split_ago");

    private final Intake intake;
    private final Instruments instruments;
    private final Bars bars;
    private final Settings settings;
    private final Clock clock;

    ExampleMarket(Intake intake, Instruments instruments, Bars bars, Settings settings, Clock clock) {
        this.intake = intake;
        this.instruments = instruments;
        this.bars = bars;
        this.settings = settings;
        this.clock = clock;
    }

    /// Before the articles, which name what is listed.
    @Override
    public int turn() {
        return -1;
    }

    @Override
    public void fill(Path folder) {
        var listed = folder.resolve("market").resolve("instruments.csv");
        var yesterday = LocalDate.ofInstant(clock.instant(), settings.timeZone()).minusDays(1);
        if (!Files.exists(listed) || !instruments.listedAnywhere("HGM", yesterday).isEmpty()) {
            return;
        }
        try (var in = Files.newInputStream(listed)) {
            intake.file(Actor.OPERATOR, in, "instruments.csv", Wish.of("", "", false));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var days = Walk.days(yesterday);
        walks(folder.resolve("market").resolve("walks.csv")).forEach(walk -> instruments.listedAnywhere(walk.symbol(), yesterday)
                .forEach(one -> bars.keep(one.id(), walk.bars(days), SOURCE)));
    }

    private static List<Walk> walks(Path file) {
        var walks = new ArrayList<Walk>();
        try (InputStream in = Files.newInputStream(file); var table = Table.open(in, Limits.DOCUMENT, Mapping.parse("", COLUMNS, ""), COLUMNS)) {
            table.each(line -> walks.add(Walk.of(line)), refused -> {
                throw new Refused(refused.sentence(), file.toString());
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return walks;
    }
}
