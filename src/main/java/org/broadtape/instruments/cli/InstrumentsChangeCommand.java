package org.broadtape.instruments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;

import org.broadtape.doors.Limits;
import org.broadtape.doors.columns.Line;
import org.broadtape.doors.columns.Mapping;
import org.broadtape.doors.columns.Table;
import org.broadtape.instruments.identity.change.ChangeText;
import org.broadtape.instruments.identity.change.Changing;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "change", mixinStandardHelpOptions = true, description = "Tell what has happened: a CSV file with the columns day, what (rename, symbol, move, isin, delist, merge, spin-off), "
        + "subject and to. Each line is a change of its own.")
public class InstrumentsChangeCommand implements Callable<Integer> {

    private static final Set<String> COLUMNS = Set.of("day", "what", "subject", "to");

    private final Changing changing;
    private final ChangeText text;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private int refused;

    InstrumentsChangeCommand(Changing changing, ChangeText text) {
        this.changing = changing;
        this.text = text;
    }

    @Override
    public Integer call() {
        try (var table = Table.open(Files.newInputStream(file), Limits.DOCUMENT, Mapping.NONE, COLUMNS)) {
            if (!table.heads().containsAll(Set.of("day", "what", "subject"))) {
                throw new Refused("It needs the columns day, what, subject and to; it has " + String.join(", ", table.written()), file + ", line 1");
            }
            table.each(this::tell, this::refuse);
        } catch (IOException unreadable) {
            throw new Refused("This file cannot be read", file.toString());
        }
        return refused > 0 ? 1 : 0;
    }

    private void tell(Line line) {
        try {
            spec.commandLine().getOut().println(changing.tell(Actor.OPERATOR, text.read(line.first("day"), line.first("what"), line.first("subject"), line.first("to"))));
            spec.commandLine().getOut().flush();
        } catch (Refused why) {
            refuse(why.at(line.place()));
        }
    }

    private void refuse(Refused why) {
        refused++;
        spec.commandLine().getErr().println(file + ", " + why.sentence());
    }
}
