package org.broadtape.delivery.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/// Reads a mail that this program has written.
final class Reading {

    private Reading() {
    }

    static MailFile.Opened of(String name, Instant at, byte[] bytes) {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            var subject = mail.getSubject();
            return new MailFile.Opened(new MailFile(name, at, addresses(mail.getFrom()), addresses(mail.getRecipients(RecipientType.TO)), subject == null ? "" : subject),
                    text(mail, "text/plain"), text(mail, "text/html"));
        } catch (MessagingException damaged) {
            return new MailFile.Opened(new MailFile(name, at, "", "", ""), "", "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String addresses(Address @Nullable [] some) {
        return some == null ? "" : Arrays.stream(some).map(one -> one instanceof InternetAddress address ? address.toUnicodeString() : one.toString()).collect(Collectors.joining(", "));
    }

    /// The first part of that type.
    private static String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = text(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
