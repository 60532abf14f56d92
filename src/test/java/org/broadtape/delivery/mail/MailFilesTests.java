package org.broadtape.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.HandClock;
import org.broadtape.delivery.Outcome;
import org.broadtape.kernel.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mail without a server.
class MailFilesTests {

    private final HandClock clock = new HandClock(Instant.parse("2026-05-04T09:00:00Z"));

    @TempDir
    private Path home;

    @Test
    void eachMailIsAFileForItsOwnerAloneAndTheLedgerSaysWhere() throws IOException {
        var box = new Letterbox(home, Optional.empty(), clock);

        var outcome = box.channel.send(Letterbox.urgent("Your link 🔑", "ada@example.org"));

        var file = box.files.list(10).getFirst();
        assertThat(outcome).isEqualTo(new Outcome.Delivered("no server is set (BROADTAPE_SMTP_URL); written as mail/" + file.name()));
        assertThat(file.name()).matches("20260504T090000\\.000Z-[0-9a-f]{8}\\.eml");
        assertThat(file).isEqualTo(new MailFile(file.name(), clock.instant(), "The Daily Tape <news@news.example>", "ada@example.org", "Your link 🔑"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("mail/" + file.name())))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("mail")))).isEqualTo("rwx------");
        assertThat(box.files.read(file.name())).isEqualTo(new MailFile.Opened(file, "Good morning, Zoë", "<p>Good morning, Zoë</p>"));
    }

    @Test
    void theNewestComesFirst() {
        var box = new Letterbox(home, Optional.empty(), clock);
        assertThat(box.files.list(10)).isEmpty();
        for (var subject : List.of("first", "second", "third")) {
            box.channel.send(Letterbox.ordinary(subject, "ada@example.org"));
            clock.forward(Duration.ofSeconds(1));
        }

        assertThat(box.files.list(2)).extracting(MailFile::subject).containsExactly("third", "second");
    }

    @Test
    void nothingButItsOwnFilesIsReadOrRemoved() throws IOException {
        var box = new Letterbox(home, Optional.empty(), clock);
        box.channel.send(Letterbox.ordinary("Hello", "ada@example.org"));
        Files.writeString(home.resolve("mail/notes.txt"), "a person's own");
        Files.writeString(home.resolve("secret.eml"), "Subject: secret\n\nsecret");

        for (var name : List.of("notes.txt", "../secret.eml", "../secrets.properties", "/etc/passwd", "", "20260504T090000.000Z-00000000.eml", "20260504T090000.000Z-00000000.eml\u0000", "..")) {
            assertThatThrownBy(() -> box.files.read(name)).as(name).isInstanceOf(NotFound.class);
        }
        assertThat(box.files.list(10)).hasSize(1);
        assertThat(box.files.removeBefore(Instant.MAX)).isEqualTo(1);
        assertThat(home.resolve("mail/notes.txt")).exists();
    }

    @Test
    void afterThirtyDaysAFileIsRemoved() {
        var box = new Letterbox(home, Optional.empty(), clock);
        var tidying = new MailFilesTidying(box.files, clock);
        box.channel.send(Letterbox.ordinary("first", "ada@example.org"));
        clock.forward(Duration.ofDays(1));
        box.channel.send(Letterbox.ordinary("second", "ada@example.org"));

        clock.forward(Duration.ofDays(29));
        tidying.run();
        assertThat(box.files.list(10)).as("thirty days to the second are not more than thirty").hasSize(2);

        clock.forward(Duration.ofSeconds(1));
        tidying.run();
        assertThat(box.files.list(10)).extracting(MailFile::subject).containsExactly("second");
    }
}
