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
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.intake.Intake;
import org.broadtape.instruments.intake.Wish;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;
import org.jboss.logging.Logger;

/// Lists the example newsroom's companies on an exchange of its own, with five years of invented prices that end yesterday.
@ApplicationScoped
class ExampleMarket implements Example {

    private static final Logger LOG = Logger.getLogger(ExampleMarket.class);
    private static final Set<String> COLUMNS = Set.of("symbol", "last", "drift", "volatility", "beta", "volume", "split", "split_ago", "dividend", "paid_in", "shares");
    private static final List<String> LISTS = List.of("exchange.csv", "hours.csv", "instruments.csv");

    private final Intake intake;
    private final Instruments instruments;
    private final Actions actions;
    private final Bars bars;
    private final Settings settings;
    private final Clock clock;

    ExampleMarket(Intake intake, Instruments instruments, Actions actions, Bars bars, Settings settings, Clock clock) {
        this.intake = intake;
        this.instruments = instruments;
        this.actions = actions;
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
        var market = folder.resolve("market");
        var yesterday = LocalDate.ofInstant(clock.instant(), settings.timeZone()).minusDays(1);
        if (!Files.exists(market) || !instruments.listedAnywhere("HGM", yesterday).isEmpty()) {
            return;
        }
        LISTS.forEach(list -> take(market.resolve(list)));
        var days = Walk.days(yesterday);
        walks(market.resolve("walks.csv")).forEach(walk -> instruments.listedAnywhere(walk.symbol(), yesterday).forEach(one -> fill(one, walk, days)));
    }

    private void take(Path list) {
        try (var in = Files.newInputStream(list)) {
            intake.file(Actor.OPERATOR, in, list.getFileName().toString(), Wish.of("", "", false)).refusals().forEach(why -> LOG.warn(why));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What the issuer did comes first: without it the day of a split would be held for a look.
    private void fill(Instrument one, Walk walk, List<LocalDate> days) {
        walk.actions(one, days).forEach(actions::keep);
        bars.keep(one.id(), walk.bars(days), Walk.SOURCE);
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
