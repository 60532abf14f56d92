package org.broadtape.members.tiers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;

import org.broadtape.installation.Settings;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.tiers.TierRules;
import org.broadtape.members.tiers.groups.Group;
import org.broadtape.members.tiers.groups.GroupText;
import org.broadtape.members.tiers.groups.Groups;
import org.broadtape.members.tiers.groups.MailDomain;
import org.broadtape.members.tiers.groups.Seating;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Firms and libraries whose people have a tier together, as the desk sees to them.
@Dependent
@Command(name = "group", description = "List the groups whose people have a tier together; open one, seat its people, close it.", mixinStandardHelpOptions = true)
public class GroupCommand implements Callable<Integer> {

    private static final String DAY = "the last day, such as 2027-01-31; without it there is no end";

    private final Groups groups;
    private final Settings settings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    GroupCommand(Groups groups, Settings settings) {
        this.groups = groups;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        var all = groups.all();
        all.forEach(this::line);
        if (all.isEmpty()) {
            say("There is no group yet.");
        }
        return 0;
    }

    @Command(description = "Show one group with its people.", mixinStandardHelpOptions = true)
    public int show(@Parameters(paramLabel = "GROUP", description = "its number") long group) {
        line(called(group));
        groups.domains(group).forEach(domain -> say("    everybody of %s", domain));
        groups.addresses(group).forEach(address -> say("    %s", address));
        groups.seated(group).forEach(member -> say("    sits: %s", member));
        return 0;
    }

    @Command(description = "Open a group.", mixinStandardHelpOptions = true)
    public int open(@Parameters(paramLabel = "NAME") String name, @Option(names = "--tier", paramLabel = "TIER", required = true, description = "its slug, see ./broadtape tier") String tier,
            @Option(names = "--seats", paramLabel = "N", required = true) int seats, @Option(names = "--until", paramLabel = "DAY", defaultValue = "", description = DAY) String until) {
        try {
            line(called(groups.open(Actor.OPERATOR, name, TierRules.slug(tier), seats, end(until))));
        } catch (NotFound _) {
            throw new Refused("'" + tier + "' is no tier; ./broadtape tier lists them");
        }
        return 0;
    }

    @Command(description = "Give seats to the people of a list of addresses, or of a mail domain whose addresses they have proved.", mixinStandardHelpOptions = true)
    public int seat(@Parameters(paramLabel = "GROUP") long group,
            @Option(names = "--list", paramLabel = "FILE", description = "addresses, each on a line") Optional<Path> list,
            @Option(names = "--domain", paramLabel = "DOMAIN", defaultValue = "", description = "such as example.com or *.example.com") String domain) {
        called(group);
        if (list.isPresent() == !domain.isEmpty()) {
            throw new Refused("Say who: --list FILE with addresses, or --domain DOMAIN");
        }
        return seated(group, list.isPresent() ? groups.invite(Actor.OPERATOR, group, GroupText.addresses(read(list.get()))) : groups.invite(Actor.OPERATOR, group, MailDomain.parse(domain)));
    }

    @Command(description = "Set how many seats a group has.", mixinStandardHelpOptions = true)
    public int resize(@Parameters(paramLabel = "GROUP") long group, @Parameters(paramLabel = "SEATS") int seats) {
        called(group);
        return seated(group, groups.resize(Actor.OPERATOR, group, seats));
    }

    @Command(description = "Set when a group ends.", mixinStandardHelpOptions = true)
    public int extend(@Parameters(paramLabel = "GROUP") long group, @Option(names = "--until", paramLabel = "DAY", defaultValue = "", description = DAY) String until) {
        called(group);
        groups.extend(Actor.OPERATOR, group, end(until));
        line(called(group));
        return 0;
    }

    @Command(description = "Close a group: all its seats end now, and it stays closed.", mixinStandardHelpOptions = true)
    public int close(@Parameters(paramLabel = "GROUP") long group) {
        called(group);
        groups.close(Actor.OPERATOR, group);
        line(called(group));
        return 0;
    }

    private int seated(long group, Seating seating) {
        line(called(group));
        say("%s", seating.inWords());
        return 0;
    }

    private Group called(long group) {
        try {
            return groups.called(group);
        } catch (NotFound _) {
            throw new Refused("There is no group " + group + "; ./broadtape group lists them");
        }
    }

    private Optional<Instant> end(String day) {
        return GroupText.end(day, settings.timeZone());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            throw new Refused("This file cannot be read", file.toString());
        }
    }

    private void line(Group group) {
        say("%-6d %-32s %-16s %d of %d seats%s", group.id(), group.name(), group.tier(), group.taken(), group.seats(),
                group.closed().isPresent() ? ", closed" : group.ends().map(end -> ", until " + end).orElse(""));
    }

    private void say(String words, Object... values) {
        spec.commandLine().getOut().printf(words + "%n", values);
        spec.commandLine().getOut().flush();
    }
}
