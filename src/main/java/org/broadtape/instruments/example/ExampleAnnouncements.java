package org.broadtape.instruments.example;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.example.Example;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.announcements.AnnouncementIntake;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;
import org.jboss.logging.Logger;

/// What the example newsroom's companies announced: texts whose days move with those of its articles, and with the dividends that were drawn for them.
@ApplicationScoped
class ExampleAnnouncements implements Example {

    private static final Logger LOG = Logger.getLogger(ExampleAnnouncements.class);
    private static final String MARKET = "XQSE";
    /// At which time of its day the newest article of the example came out.
    private static final Duration NEWEST = Duration.ofMinutes(7 * 60 + 10);

    private final AnnouncementIntake intake;
    private final Announcements announcements;
    private final Instruments instruments;
    private final Actions actions;
    private final Clock clock;

    ExampleAnnouncements(AnnouncementIntake intake, Announcements announcements, Instruments instruments, Actions actions, Clock clock) {
        this.intake = intake;
        this.announcements = announcements;
        this.instruments = instruments;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public void fill(Path folder) {
        var texts = folder.resolve("market").resolve("announcements");
        var newest = LocalDate.ofInstant(clock.instant().minus(NEWEST), ZoneOffset.UTC);
        var known = instruments.listed(MARKET, "HGM", newest).map(one -> announcements.ofInstrument(one.id(), newest.minusYears(1), newest.plusYears(1)));
        if (!Files.isDirectory(texts) || known.isEmpty() || !known.get().isEmpty()) {
            return;
        }
        var dated = new Dated(newest, symbol -> dividend(symbol, newest));
        files(texts).forEach(file -> take(file, dated));
    }

    private void take(Path file, Dated dated) {
        try {
            var text = dated.text(Files.readString(file));
            intake.file(Actor.OPERATOR, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), String.valueOf(file.getFileName()), false).refusals()
                    .forEach(why -> LOG.warn(file.getFileName() + ", " + why));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The one that is still to come.
    private Action dividend(String symbol, LocalDate today) {
        return instruments.listed(MARKET, symbol, today).flatMap(one -> actions.of(one.id()).stream().filter(action -> action.kind() == ActionKind.DIVIDEND && action.ex().isAfter(today))
                .min(Comparator.comparing(Action::ex))).orElseThrow(() -> new Refused("No dividend of " + symbol + " is to come"));
    }

    private static List<Path> files(Path folder) {
        try (var found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
