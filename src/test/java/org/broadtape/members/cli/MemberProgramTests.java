package org.broadtape.members.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.broadtape.Beside;
import org.broadtape.installation.RunningProgram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands about members, tiers, groups and staff as an operator gives them, beside a site that is being served.
@Beside
@Tag("program")
class MemberProgramTests {

    private static final Path SUBSTACK = Path.of("src/test/resources/org/broadtape/wire/moving/substack/tidewater");

    @TempDir
    Path temporary;

    @Test
    void anOperatorSetsTiersBringsMembersInAndSeatsAGroup() throws Exception {
        var home = temporary.resolve("site");
        try (var site = RunningProgram.serving(home).awaitServing()) {
            assertThat(site.status("/health")).isEqualTo(200);
            said(home, "Insider Gold", "tier", "load", "demo/tiers.toml");

            var list = Files.writeString(temporary.resolve("members.csv"), "email,name,labels\nada@example.com,Ada,\"press,vip\"\nnobody,Nobody,\n");
            var refused = RunningProgram.command(home, "member", "import", list.toString());
            assertThat(refused.status()).as(refused.said()).isEqualTo(1);
            assertThat(refused.said()).contains("1 new").contains("line 3").contains("This is not a mail address");

            said(home, "ada@example.com", "member", "grant", "ada@example.com", "insider-gold", "--reason", "won a prize", "--until", "2099-01-31", "--complimentary");
            assertThat(said(home, "insider-gold", "member", "show", "ada@example.com")).contains("given by operator: won a prize", "labels: press, vip", "tier granted by operator");

            RunningProgram.command(home, "import", SUBSTACK.toString()); // what it could not bring along it names, and members are kept
            assertThat(said(home, "kept from", "member", "import", "--kept")).containsPattern("[1-9][0-9]* new, ");

            said(home, "Harbour Library", "group", "open", "Harbour Library", "--tier", "insider", "--seats", "5");
            said(home, "seat now.", "group", "seat", "1", "--domain", "example.com");

            said(home, "bruno@example.com is editor.", "staff", "add", "bruno@example.com", "--role", "editor", "--name", "Bruno Almeida");
        }
    }

    private static String said(Path home, String words, String... command) throws Exception {
        var answer = RunningProgram.command(home, command);
        assertThat(answer.status()).as("%s said: %s", String.join(" ", command), answer.said()).isZero();
        assertThat(answer.said()).contains(words);
        return answer.said();
    }
}
