package org.broadtape.members.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// ASVS 6.2.12 and NIST SP 800-63B: a password that is known from a breach is refused, where the publisher keeps a list.
class BreachedPasswordsTests {

    private static final String STOLEN = "tulip gravel mandate orbit";

    @TempDir
    Path folder;

    @Test
    void everyPasswordOfTheListIsFoundAndNoOther() throws IOException {
        var stolen = IntStream.range(0, 500).mapToObj(number -> "stolen " + number).toList();
        for (var end : List.of("\n", "\r\n", ":3\n", ":1234567\r\n")) {
            var list = listOf(stolen, end);
            assertThat(stolen).as("lines ending %s", end).allMatch(list::have);
            assertThat(IntStream.range(500, 1000).mapToObj(number -> "stolen " + number)).noneMatch(list::have);
        }
    }

    @Test
    void aListOfOneOrNoneOrNoListAtAllIsNoFault() throws IOException {
        assertThat(listOf(List.of(STOLEN), "").have(STOLEN)).as("without an end of the line").isTrue();
        assertThat(listOf(List.of(), "\n").have(STOLEN)).isFalse();
        assertThat(new BreachedPasswords(folder.resolve("none")).have(STOLEN)).isFalse();
    }

    @Test
    void whoeverTakesOneOfThemIsToldWhy() throws IOException {
        var ada = new Member(new MemberId(1), Optional.of(EmailAddress.of("ada@example.com")), "Ada", Member.State.ACTIVE, new Slug("free"), Instant.EPOCH, Optional.empty(), "site", List.of(), "");
        var rules = new PasswordRules("The Cape Ledger", listOf(List.of(STOLEN), "\n"));

        assertThatThrownBy(() -> rules.demand(STOLEN, ada)).isInstanceOf(Refused.class).hasMessageContaining("lists of passwords that were stolen elsewhere");
        assertThatCode(() -> rules.demand(STOLEN + "s", ada)).doesNotThrowAnyException();
    }

    private BreachedPasswords listOf(List<String> passwords, String end) throws IOException {
        var lines = passwords.stream().map(BreachedPasswordsTests::sha1).sorted().map(line -> line + end).collect(Collectors.joining());
        return new BreachedPasswords(Files.writeString(folder.resolve("list"), lines, StandardCharsets.US_ASCII));
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
