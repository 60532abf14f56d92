package org.broadtape.members.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.audit.AuditFilter;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import picocli.CommandLine;

@QuarkusTest
class StaffCommandTests {

    private final String address = UUID.randomUUID() + "@example.com";

    @Inject
    Instance<StaffCommand> commands;

    @Inject
    Members members;

    @Inject
    Newsroom newsroom;

    @Inject
    Audit audit;

    @Test
    void somebodyIsLetInWithoutAnAccountAndToldHowToSignIn() {
        assertThat(said("add", address.toUpperCase(Locale.ROOT), "--role", "editor", "--role", "producer", "--name", "Bruno Almeida"))
                .contains(address + " is editor, producer.").contains("/sign-in with that address").contains("second factor");

        var member = members.at(EmailAddress.of(address)).orElseThrow();
        assertThat(member.name()).isEqualTo("Bruno Almeida");
        assertThat(newsroom.rolesOf(member.id())).containsExactlyInAnyOrder(Role.EDITOR, Role.PRODUCER);
        assertThat(audit.entries(Actor.OPERATOR, new AuditFilter("operator", "role given", member.id().toString(), Optional.empty(), Optional.empty()), Long.MAX_VALUE, 9))
                .extracting(AuditEntry::detail).containsExactly("producer", "editor");
        assertThat(said("list")).contains(address + "  Bruno Almeida  editor, producer");
    }

    @Test
    void aLostSecondFactorIsTakenAwayAndTheAuditLogHasIt() {
        said("add", address, "--role", "editor");
        var member = members.at(EmailAddress.of(address)).orElseThrow();

        assertThat(said("lost", address)).contains(address + " has no second factor any more");
        assertThat(audit.entries(Actor.OPERATOR, new AuditFilter("operator", "second factors removed", member.id().toString(), Optional.empty(), Optional.empty()), Long.MAX_VALUE, 9))
                .hasSize(1);
        assertThatThrownBy(() -> said("lost", "nobody@example.com")).isInstanceOf(Refused.class).hasMessage("nobody here has the address nobody@example.com");
    }

    @Test
    void aRoleIsTakenOrAllOfThem() {
        said("add", address, "--role", "editor", "--role", "writer", "--role", "moderator");

        assertThat(said("remove", address, "--role", "writer")).startsWith(address + " is no longer writer.");
        assertThat(said("remove", address)).startsWith(address + " is no longer editor, moderator.");

        assertThat(newsroom.rolesOf(members.at(EmailAddress.of(address)).orElseThrow().id())).isEmpty();
        assertThat(said("list")).doesNotContain(address);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        assertRefused("there is no role 'king'; there are contributor, writer, editor, producer, moderator, publisher", "add", address, "--role", "king");
        assertRefused("This is not a mail address", "add", "nobody", "--role", "writer");
        assertRefused(address + " has no role here", "remove", address);
        assertThat(members.at(EmailAddress.of(address))).as("nobody is made on the way to a refusal").isEmpty();
    }

    private void assertRefused(String words, String... args) {
        assertThatThrownBy(() -> said(args)).isInstanceOf(Refused.class).hasMessageContaining(words);
    }

    private String said(String... args) {
        var out = new StringWriter();
        var problems = new ArrayList<RuntimeException>();
        new CommandLine(commands.get()).setOut(new PrintWriter(out)).setExecutionExceptionHandler((problem, _, _) -> {
            problems.add((RuntimeException) problem);
            return 1;
        }).execute(args);
        problems.forEach(problem -> {
            throw problem;
        });
        return out.toString();
    }
}
