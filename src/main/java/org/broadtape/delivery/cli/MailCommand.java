package org.broadtape.delivery.cli;

import java.util.Locale;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.broadtape.delivery.mail.MailFiles;
import org.broadtape.delivery.mail.Suppressions;
import org.broadtape.kernel.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows mail that was written into files, and the addresses to which none goes.
@Dependent
@Command(name = "mail", description = "List mail that was written into files for want of a server; keep mail from an address.", mixinStandardHelpOptions = true)
public class MailCommand implements Callable<Integer> {

    private final MailFiles files;
    private final Suppressions suppressions;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Inject
    MailCommand(MailFiles files, Suppressions suppressions) {
        this.files = files;
        this.suppressions = suppressions;
    }

    /// The newest files.
    @Override
    public Integer call() {
        var newest = files.list(100);
        newest.forEach(file -> say("%s  to %s: %s", file.name(), file.to(), file.subject()));
        if (newest.isEmpty()) {
            say("None was written.");
        }
        return 0;
    }

    @Command(description = "Show a mail that was written into a file.", mixinStandardHelpOptions = true)
    public int show(@Parameters(paramLabel = "FILE", description = "its name in the list") String name) {
        var mail = files.read(name);
        say("From: %s%nTo: %s%nSubject: %s%n%n%s", mail.file().from(), mail.file().to(), mail.file().subject(), mail.text());
        return 0;
    }

    @Command(description = "List the addresses to which no mail goes.", mixinStandardHelpOptions = true)
    public int suppressed(@Option(names = "--most", defaultValue = "100", description = "at most so many (${DEFAULT-VALUE})") int most) {
        var newest = suppressions.newest(most);
        newest.forEach(one -> say("%s  %s since %s: %s", one.address(), one.why().name().toLowerCase(Locale.ROOT), one.at(), one.words()));
        if (newest.isEmpty()) {
            say("None.");
        }
        return 0;
    }

    @Command(description = "Keep all mail from an address.", mixinStandardHelpOptions = true)
    public int suppress(@Parameters(paramLabel = "ADDRESS") String address,
            @Option(names = "--because", required = true, paramLabel = "WORDS", description = "why, for whoever asks later") String words) {
        if (words.isBlank()) {
            throw new Refused("--because is empty; say why");
        }
        suppressions.suppress(address, words);
        say("No mail goes to %s any more.", address);
        return 0;
    }

    @Command(description = "Let mail go to an address again.", mixinStandardHelpOptions = true)
    public int lift(@Parameters(paramLabel = "ADDRESS") String address) {
        suppressions.lift(address);
        say("Mail goes to %s again.", address);
        return 0;
    }

    private void say(String words, Object... values) {
        spec.commandLine().getOut().printf(words + "%n", values);
        spec.commandLine().getOut().flush();
    }
}
