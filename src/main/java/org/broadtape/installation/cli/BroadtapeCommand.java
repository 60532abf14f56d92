package org.broadtape.installation.cli;

import org.broadtape.installation.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The root of all commands.
@Command(name = "./broadtape", mixinStandardHelpOptions = true, versionProvider = BroadtapeCommand.Version.class,
        description = "A financial newspaper in one program. Without a command it serves the site.",
        commandListHeading = "%nCommands:%n", synopsisSubcommandLabel = "[COMMAND]",
        footer = { "", "Run by the launcher itself:", "  test [NAME]   all tests, or those whose class matches", "  bench [NAME]  the benchmarks, each against its yardstick" })
public class BroadtapeCommand {

    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] { "Broadtape " + Program.version() + ", with PostgreSQL " + Program.postgres() };
        }
    }
}
