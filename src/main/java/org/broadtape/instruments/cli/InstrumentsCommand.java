package org.broadtape.instruments.cli;

import jakarta.enterprise.context.Dependent;

import picocli.CommandLine.Command;

/// Companies and instruments: what they are, and where they are listed.
@Dependent
@Command(name = "instruments", description = "Import companies and instruments.", mixinStandardHelpOptions = true, subcommands = InstrumentsImportCommand.class)
public class InstrumentsCommand {
}
