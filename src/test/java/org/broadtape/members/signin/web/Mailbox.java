package org.broadtape.members.signin.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import org.broadtape.delivery.mail.MailFiles;

/// The mails to one address, of a site that writes them into files.
public record Mailbox(MailFiles files, String address) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("(https?://\\S+?)(/(?:sign-in/link|account/address)/[\\w-]{43})");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{3} \\d{3})\\b");

    /// The plain text of the newest mail whose subject has these words, once it has come.
    public String mail(String subject) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var found = found(subject);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(25);
        }
        throw new AssertionError("no mail to " + address + " about " + subject);
    }

    public boolean isEmpty() {
        return found("").isEmpty();
    }

    /// The path of the link in it.
    public static String link(String mail) {
        return match(LINK, mail, 2);
    }

    /// The site that the link leads to.
    public static String site(String mail) {
        return match(LINK, mail, 1);
    }

    public static String code(String mail) {
        return match(CODE, mail, 1);
    }

    private Optional<String> found(String subject) {
        return files.list(500).stream().filter(file -> isTo(file.to()) && file.subject().contains(subject)).findFirst().map(file -> files.read(file.name()).text());
    }

    /// Not to another whose address only ends alike.
    private boolean isTo(String to) {
        return to.replaceAll(".*<|>.*", "").strip().equals(address);
    }

    private static String match(Pattern pattern, String mail, int group) {
        var found = pattern.matcher(mail);
        if (!found.find()) {
            throw new AssertionError("there is none in: " + mail);
        }
        return found.group(group);
    }
}
