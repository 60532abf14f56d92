package org.broadtape.members.cli;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;

import org.broadtape.installation.Settings;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.factors.LostFactors;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lets people in at the desk and out again.
@Dependent
@Command(name = "staff", description = "Give and take roles at the desk; list who has which.", mixinStandardHelpOptions = true)
public class StaffCommand {

    private static final String ROLES = "contributor, writer, editor, producer, moderator or publisher";

    private final Newsroom newsroom;
    private final Members members;
    private final LostFactors lostFactors;
    private final Settings settings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    StaffCommand(Newsroom newsroom, Members members, LostFactors lostFactors, Settings settings) {
        this.newsroom = newsroom;
        this.members = members;
        this.lostFactors = lostFactors;
        this.settings = settings;
    }

    @Command(description = "Give somebody a role; an account is made where there is none.", mixinStandardHelpOptions = true)
    int add(@Parameters(paramLabel = "EMAIL") String email, @Option(names = "--role", paramLabel = "ROLE", required = true, description = ROLES) List<String> roles,
            @Option(names = "--name", paramLabel = "NAME", description = "their name, where they have no account yet", defaultValue = "") String name) {
        var address = EmailAddress.of(email);
        var parsed = roles.stream().map(Role::parse).toList();
        newsroom.hire(Actor.OPERATOR, address, name, parsed);
        say("%s is %s.", address, parsed.stream().map(Role::inWords).collect(Collectors.joining(", ")));
        say("They sign in at %s/sign-in with that address. Before the desk opens it asks for a second factor, which they set up there.", settings.url());
        return 0;
    }

    @Command(description = "Take a role from somebody, or all of them. The account stays, as a reader's.", mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "EMAIL") String email, @Option(names = "--role", paramLabel = "ROLE", description = ROLES) List<String> roles) {
        var address = EmailAddress.of(email);
        var colleague = newsroom.staff(Actor.OPERATOR).stream().filter(one -> one.address().equals(address.value())).findFirst()
                .orElseThrow(() -> new Refused(address + " has no role here. ./broadtape staff list shows who has"));
        var taken = roles == null ? colleague.roles().stream().sorted().toList() : roles.stream().map(Role::parse).toList();
        taken.forEach(role -> newsroom.take(Actor.OPERATOR, colleague.id(), role));
        say("%s is no longer %s.", address, taken.stream().map(Role::inWords).collect(Collectors.joining(", ")));
        return 0;
    }

    @Command(description = "Take away the second factor that somebody has lost. They set up another when they sign in next.", mixinStandardHelpOptions = true)
    int lost(@Parameters(paramLabel = "EMAIL") String email) {
        var address = EmailAddress.of(email);
        var member = members.at(address).orElseThrow(() -> new Refused("nobody here has the address " + address));
        lostFactors.remove(Actor.OPERATOR, member.id());
        say("%s has no second factor any more and is signed out everywhere. A mail tells them so.", address);
        return 0;
    }

    @Command(description = "List who works here in which roles.", mixinStandardHelpOptions = true)
    int list() {
        var staff = newsroom.staff(Actor.OPERATOR);
        staff.forEach(one -> say("%s  %s  %s", one.address(), one.name().isEmpty() ? "(no name)" : one.name(),
                one.roles().stream().sorted().map(Role::inWords).collect(Collectors.joining(", "))));
        if (staff.isEmpty()) {
            say("Nobody has a role yet. ./broadtape staff add EMAIL --role publisher lets the first one in.");
        }
        return 0;
    }

    private void say(String words, Object... values) {
        spec.commandLine().getOut().printf(words + "%n", values);
        spec.commandLine().getOut().flush();
    }
}
