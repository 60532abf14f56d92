package org.broadtape.delivery.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.mail.mime.Draft;
import org.broadtape.delivery.mail.mime.Written;
import org.broadtape.installation.DataFolder;
import org.broadtape.installation.PrivateFile;
import org.broadtape.kernel.NotFound;

/// The mails of a site without a server that takes them: a file each, for its owner alone, in the folder `mail` of the data folder.
@ApplicationScoped
public class MailFiles {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FILE = Pattern.compile("(\\d{8}T\\d{6}\\.\\d{3}Z)-[0-9a-f]{8}\\.eml");

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    @Inject
    MailFiles(DataFolder home) {
        this.folder = home.mail();
    }

    Outcome write(Draft draft, Written mail) {
        var name = NAME.format(draft.date()) + "-" + HexFormat.of().toHexDigits(random.nextInt()) + ".eml";
        try {
            DataFolder.makePrivate(folder);
            PrivateFile.write(folder.resolve(name), new String(mail.bytes(), StandardCharsets.US_ASCII));
            return new Outcome.Delivered("no server is set (BROADTAPE_SMTP_URL); written as " + folder.getFileName() + "/" + name);
        } catch (UncheckedIOException problem) {
            return new Outcome.Postponed("not written: " + problem.getCause());
        }
    }

    /// The newest first.
    public List<MailFile> list(int most) {
        return names().limit(most).flatMap(name -> opened(name).stream()).map(MailFile.Opened::file).toList();
    }

    int count() {
        return (int) names().count();
    }

    /// @throws NotFound where there is no such file, whatever the name is
    public MailFile.Opened read(String name) {
        return opened(name).orElseThrow(() -> new NotFound("mail " + name));
    }

    /// Removes what was written before that instant; how many that were.
    int removeBefore(Instant oldest) {
        var old = names().filter(name -> at(name).isBefore(oldest)).toList();
        old.forEach(name -> {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
        return old.size();
    }

    private Optional<MailFile.Opened> opened(String name) {
        if (!FILE.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Reading.of(name, at(name), Files.readAllBytes(folder.resolve(name))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Stream<String> names() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> FILE.matcher(name).matches()).sorted(Comparator.reverseOrder()).toList().stream();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Instant at(String name) {
        var parts = FILE.matcher(name);
        return parts.matches() ? NAME.parse(parts.group(1), Instant::from) : Instant.EPOCH;
    }
}
