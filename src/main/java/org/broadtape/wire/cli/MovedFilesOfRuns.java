package org.broadtape.wire.cli;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.moving.Moves;
import org.broadtape.wire.moving.Moving;
import org.broadtape.wire.moving.Run;
import org.broadtape.wire.moving.files.MovedFiles;

/// Gets the files of one run, or of all.
@Dependent
class MovedFilesOfRuns {

    private final Moving moving;
    private final MovedFiles files;

    MovedFilesOfRuns(Moving moving, MovedFiles files) {
        this.moving = moving;
        this.files = files;
    }

    /// How many could not be had; each is told.
    ///
    /// @param which the number of a run, or `all`
    int get(String which, Moves moves, Consumer<Outcome> tell) {
        var missing = new AtomicInteger();
        runs(which).forEach(run -> files.fetchAgain(run, moves, outcome -> {
            missing.incrementAndGet();
            tell.accept(outcome);
        }));
        return missing.get();
    }

    private List<Run> runs(String which) {
        var runs = moving.runs().stream().filter(run -> run.undone().isEmpty()).toList();
        var asked = which.equals("all") ? runs : runs.stream().filter(run -> String.valueOf(run.id()).equals(which)).toList();
        if (asked.isEmpty()) {
            throw new Refused("there is no run '" + which + "' of a site that has moved in; the report of an import names its number, or write all");
        }
        return asked;
    }
}
