package org.broadtape.delivery.mail.smtp;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/// What a failure means, by the server's code (RFC 5321, 4.2.1) and how far the mail had come.
final class Verdict {

    /// No such mailbox, a mailbox that has moved away, a domain that takes no mail (RFC 3463, RFC 7505).
    private static final Pattern NO_MAILBOX = Pattern.compile("^5\\d\\d[ -]5\\.1\\.(?:1|6|10)\\b.*", Pattern.DOTALL);
    private static final int NOT_SIGNED_IN = 530;
    private static final int LONGEST = 300;

    private Verdict() {
    }

    static Answer of(MessagingException failure, Line line) {
        if (line.phase() == Line.Phase.ENDING) {
            return line.codeAtEnd() > 0 ? content(line.codeAtEnd(), words(line.wordsAtEnd()))
                    : new Answer.Unknown("everything was sent, and the connection ended before the answer: " + words(reason(failure)));
        }
        var code = code(failure);
        if (code <= 0) {
            return new Answer.Later("not reached: " + words(reason(failure)));
        }
        var addressed = addressed(failure);
        if (addressed.isPresent()) {
            var words = words(addressed.get().getMessage());
            return code >= 500 && code != NOT_SIGNED_IN ? new Answer.Never(words, NO_MAILBOX.matcher(words).matches()) : new Answer.Later(words);
        }
        if (failure instanceof SMTPSendFailedException refused && "DATA".equals(refused.getCommand())) {
            return content(code, words(failure.getMessage()));
        }
        // before there was a recipient it is this site that is refused, not the mail
        return new Answer.Later((code >= 500 ? "the server takes no mail from this site (see BROADTAPE_MAIL_FROM and BROADTAPE_SMTP_URL): " : "") + words(failure.getMessage()));
    }

    private static Answer content(int code, String words) {
        return code < 300 ? new Answer.Taken(words) : code >= 500 ? new Answer.Never(words, false) : new Answer.Later(words);
    }

    /// The server's code; none, so not above zero, where it said nothing.
    static int code(MessagingException failure) {
        return addressed(failure).map(SMTPAddressFailedException::getReturnCode).orElse(failure instanceof SMTPSendFailedException refused ? refused.getReturnCode() : -1);
    }

    static Answer unreached(MessagingException failure) {
        return new Answer.Later(failure instanceof AuthenticationFailedException
                ? "the server does not take the user and password of BROADTAPE_SMTP_URL: " + words(reason(failure))
                : "not reached: " + words(reason(failure)));
    }

    private static String reason(MessagingException failure) {
        var cause = failure.getNextException();
        if (failure instanceof MailConnectException) {
            return String.valueOf(failure.getMessage()).lines().findFirst().orElse("") + (cause == null ? "" : " " + cause.getMessage());
        }
        return cause == null ? String.valueOf(failure.getMessage()) : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    /// On one line, and short.
    static String words(@Nullable String text) {
        var line = String.valueOf(text).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static Optional<SMTPAddressFailedException> addressed(MessagingException failure) {
        for (Exception one = failure; one != null; one = one instanceof MessagingException next ? next.getNextException() : null) {
            if (one instanceof SMTPAddressFailedException addressed) {
                return Optional.of(addressed);
            }
        }
        return Optional.empty();
    }
}
