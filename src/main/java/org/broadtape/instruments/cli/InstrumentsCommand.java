package org.broadtape.instruments.cli;

import jakarta.enterprise.context.Dependent;

import org.broadtape.instruments.identity.change.ChangeText;
import org.broadtape.instruments.identity.change.Changing;
import org.broadtape.members.staff.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Companies and instruments: what they are, where they are listed, and what happens to them.
@Dependent
@Command(name = "instruments", description = "Import companies, instruments, markets and trading hours; tell what has happened to companies and instruments.", mixinStandardHelpOptions = true, subcommands = {
        InstrumentsImportCommand.class, InstrumentsChangeCommand.class })
public class InstrumentsCommand {

    private static final String LISTED = "as it was listed until then, such as XJSE:NPN";
    private static final String WHO = "the last part of its address, or something that it has issued, such as XJSE:NPN";
    private static final String FIRST_DAY = "the first day on which it counts, such as 2026-01-31";

    private final Changing changing;
    private final ChangeText text;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    InstrumentsCommand(Changing changing, ChangeText text) {
        this.changing = changing;
        this.text = text;
    }

    @Command(description = "Give a company another name. Its page moves with it.", mixinStandardHelpOptions = true)
    public int rename(@Parameters(paramLabel = "COMPANY", description = WHO) String company, @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--on", paramLabel = "DAY", required = true, description = FIRST_DAY) String day) {
        return tell(day, "rename", company, name);
    }

    @Command(description = "Give an instrument another symbol, or another market.", mixinStandardHelpOptions = true)
    public int move(@Parameters(paramLabel = "MIC:SYMBOL", description = LISTED) String from, @Parameters(paramLabel = "MIC:SYMBOL", description = "as it is listed now") String to,
            @Option(names = "--on", paramLabel = "DAY", required = true, description = FIRST_DAY) String day) {
        return tell(day, "move", from, to);
    }

    @Command(description = "Give an instrument another ISIN.", mixinStandardHelpOptions = true)
    public int isin(@Parameters(paramLabel = "MIC:SYMBOL", description = LISTED) String instrument, @Parameters(paramLabel = "ISIN") String isin,
            @Option(names = "--on", paramLabel = "DAY", required = true, description = FIRST_DAY) String day) {
        return tell(day, "isin", instrument, isin);
    }

    @Command(description = "End an instrument's listing.", mixinStandardHelpOptions = true)
    public int delist(@Parameters(paramLabel = "MIC:SYMBOL", description = LISTED) String instrument,
            @Option(names = "--on", paramLabel = "DAY", required = true, description = "the first day on which it is not listed any more") String day) {
        return tell(day, "delist", instrument, "");
    }

    @Command(description = "Make a company part of another. What it had issued is listed no more.", mixinStandardHelpOptions = true)
    public int merge(@Parameters(paramLabel = "COMPANY", description = WHO) String company, @Parameters(paramLabel = "INTO", description = WHO) String into,
            @Option(names = "--on", paramLabel = "DAY", required = true, description = FIRST_DAY) String day) {
        return tell(day, "merge", company, into);
    }

    @Command(name = "spin-off", description = "Say that a company was split off another.", mixinStandardHelpOptions = true)
    public int spinOff(@Parameters(paramLabel = "PARENT", description = WHO) String company, @Parameters(paramLabel = "CHILD", description = WHO) String child,
            @Option(names = "--on", paramLabel = "DAY", required = true, description = FIRST_DAY) String day) {
        return tell(day, "spin-off", company, child);
    }

    private int tell(String day, String what, String subject, String to) {
        spec.commandLine().getOut().println(changing.tell(Actor.OPERATOR, text.read(day, what, subject, to)));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
