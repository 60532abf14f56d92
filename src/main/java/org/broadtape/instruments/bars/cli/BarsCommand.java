package org.broadtape.instruments.bars.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.Dependent;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.bars.files.BarIntake;
import org.broadtape.instruments.bars.files.BarReport;
import org.broadtape.instruments.bars.files.BarWish;
import org.broadtape.instruments.bars.held.HeldBar;
import org.broadtape.instruments.bars.held.HeldBars;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes daily bars, and decides about those that were put aside.
@Dependent
@Command(name = "bars", description = "Take daily prices from files, and decide about those that were held for a look.", mixinStandardHelpOptions = true)
public class BarsCommand {

    private static final int PAGE = 500;

    private final BarIntake intake;
    private final HeldBars held;
    private final Instruments instruments;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    BarsCommand(BarIntake intake, HeldBars held, Instruments instruments) {
        this.intake = intake;
        this.held = held;
        this.instruments = instruments;
    }

    @Command(name = "import", description = "Take daily bars from files of Stooq, Yahoo, Alpha Vantage, EODHD or any table; the layout is found by looking.", mixinStandardHelpOptions = true)
    int take(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
            @Option(names = "--instrument", paramLabel = "MIC:SYMBOL", defaultValue = "", description = "whose bars they are, where the lines do not say it") String instrument,
            @Option(names = "--market", paramLabel = "MIC", defaultValue = "", description = "where symbols in lines are listed") String market,
            @Option(names = "--source", paramLabel = "NAME", defaultValue = "", description = "who says so; by default the name of the layout") String source,
            @Option(names = "--day", paramLabel = "YYYY-MM-DD", defaultValue = "", description = "the day of which all are to be; others are held") String day,
            @Option(names = "--map", defaultValue = "", description = "which columns are what, such as date=Tag,close=Kurs") String map,
            @Option(names = "--dates", paramLabel = "dmy|mdy", defaultValue = "", description = "how to read 3/4/2026, where the file leaves it open") String dates,
            @Option(names = "--decimal", paramLabel = "point|comma", defaultValue = "", description = "how to read 1,234, where the file leaves it open") String decimal,
            @Option(names = "--dry-run", description = "keep nothing; say what would be done") boolean dryRun) {
        var wish = new BarWish(instrument.isEmpty() ? Optional.empty() : Optional.of(named(instrument)), market, source, day(day), map, dates, decimal, dryRun);
        var refused = new AtomicLong();
        intake.take(Actor.OPERATOR, files, wish, report -> {
            refused.addAndGet(report.refused());
            tell(report, dryRun);
        });
        return refused.get() > 0 ? 1 : 0;
    }

    @Command(name = "held", description = "What was held for a look, with the reason.", mixinStandardHelpOptions = true)
    int held() {
        var after = 0L;
        for (var page = held.open(Actor.OPERATOR, after, PAGE); !page.isEmpty(); page = held.open(Actor.OPERATOR, after, PAGE)) {
            page.forEach(one -> say(words(one)));
            after = page.getLast().id();
        }
        say(held.count(Actor.OPERATOR) + " held");
        return 0;
    }

    @Command(name = "release", description = "Let held bars count as they are.", mixinStandardHelpOptions = true)
    int release(@Parameters(paramLabel = "NUMBER", arity = "1..*") List<Long> numbers) {
        for (var number : numbers) {
            try {
                var taken = held.release(Actor.OPERATOR, number);
                say(number + ": released" + (taken > 1 ? ", and " + (taken - 1) + " behind it that are in order now" : ""));
            } catch (NotFound _) {
                say(number + ": is not held");
            }
        }
        return 0;
    }

    @Command(name = "discard", description = "Leave held bars out for good.", mixinStandardHelpOptions = true)
    int discard(@Parameters(paramLabel = "NUMBER", arity = "1..*") List<Long> numbers) {
        for (var number : numbers) {
            try {
                held.discard(Actor.OPERATOR, number);
                say(number + ": discarded");
            } catch (NotFound _) {
                say(number + ": is not held");
            }
        }
        return 0;
    }

    private String words(HeldBar one) {
        var instrument = instruments.of(one.instrument());
        var prices = one.bar().map(bar -> " open " + bar.open().toPlainString() + " high " + bar.high().toPlainString() + " low " + bar.low().toPlainString() + " close "
                + bar.close().toPlainString() + " volume " + bar.volume()).orElse("");
        return one.id() + ": " + instrument.mic() + ":" + instrument.symbol() + " " + one.day() + prices + ". " + one.doubt().sentence() + " (" + one.source() + ", " + one.place() + ")";
    }

    private void tell(BarReport report, boolean dryRun) {
        report.troubles().forEach(trouble -> say(report.file() + ", " + trouble));
        report.notes().forEach(note -> say(report.file() + ": " + note + "."));
        say(report.file() + ": " + report.inWords() + (dryRun ? "; nothing was kept" : ""));
    }

    private InstrumentId named(String text) {
        var part = text.split(":", 2);
        return Optional.of(part).filter(both -> both.length == 2).flatMap(both -> instruments.at(both[0], both[1])).map(org.broadtape.instruments.Instrument::id)
                .orElseThrow(() -> new Refused("There is no instrument '" + text + "'. Write it as MIC:SYMBOL, such as XJSE:NPN; './broadtape instruments import' takes instruments"));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            throw new Refused("--day is '" + text + "'; write it as 2026-01-31");
        }
    }

    private void say(String words) {
        spec.commandLine().getOut().println(words);
        spec.commandLine().getOut().flush();
    }
}
