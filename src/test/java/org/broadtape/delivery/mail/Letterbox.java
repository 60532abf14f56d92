package org.broadtape.delivery.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.broadtape.delivery.Content;
import org.broadtape.delivery.Contents;
import org.broadtape.delivery.Parcel;
import org.broadtape.delivery.channels.ContentDesk;
import org.broadtape.installation.DataFolder;
import org.broadtape.installation.PrivateFile;
import org.broadtape.installation.Settings;
import org.broadtape.installation.mail.MailSettings;
import org.broadtape.installation.mail.SmtpServer;
import org.broadtape.jobs.JobsDatabase;

/// The mail channel without the program around it.
final class Letterbox {

    static final Settings SITE = new Settings("The Daily Tape", "", "", Locale.ENGLISH, ZoneId.of("UTC"), URI.create("https://www.news.example"), List.of(), List.of(), List.of(), List.of(),
            new Settings.Front("", List.of(), List.of(), 4), Map.of(), Optional.empty());

    final MailFiles files;
    final Suppressions suppressions;
    final MailChannel channel;

    /// What is sent has the payload for its subject.
    Letterbox(Path home, Optional<SmtpServer> server, Clock clock) {
        var settings = new MailSettings(server, "news@news.example");
        var folder = DataFolder.at(home);
        PrivateFile.write(folder.dkimKey(), Key.PEM);
        files = new MailFiles(folder);
        JobsDatabase.jdbi().useHandle(db -> db.execute("truncate delivery.suppression"));
        suppressions = new Suppressions(JobsDatabase.jdbi(), clock);
        channel = new MailChannel(new ContentDesk(List.of(new Greetings())), settings, SITE, suppressions, files, folder, clock);
    }

    static Parcel urgent(String payload, String address) {
        return parcel("1", payload, address, 0);
    }

    static Parcel ordinary(String payload, String address) {
        return to("1", payload, address);
    }

    static Parcel to(String recipient, String payload, String address) {
        return parcel(recipient, payload, address, 1);
    }

    private static Parcel parcel(String recipient, String payload, String address, int rank) {
        return new Parcel(1, 1, "greeting", "member/1", 1, payload, recipient, MailChannel.NAME, address, "example.org", rank, 1, Instant.EPOCH);
    }

    /// Made once for all tests, since that takes a while.
    private static final class Key {

        private static final String PEM = make();

        private static String make() {
            try {
                var file = Files.createTempDirectory("broadtape-dkim").resolve("dkim.pem");
                DkimKey.at(file);
                var pem = Files.readString(file);
                Files.delete(file);
                Files.delete(file.getParent());
                return pem;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    private static final class Greetings implements Contents {

        @Override
        public String reason() {
            return "greeting";
        }

        @Override
        public Content of(Parcel parcel) {
            return parcel.payload().isEmpty() ? new Content.None("the link has expired")
                    : new Content.Mail(parcel.payload(), "Good morning, Zoë", "<p>Good morning, Zoë</p>",
                            Map.of("List-Unsubscribe", "<https://www.news.example/newsletters/u/" + "a".repeat(60) + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
    }
}
