package org.broadtape.delivery.mail.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import org.broadtape.installation.mail.SmtpServer;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// One connection to the server. It knows how far a mail had come when something went wrong.
final class Line extends SMTPTransport {

    /// How far a mail has come.
    enum Phase {
        ADDRESSED, CONTENT, ENDING
    }

    private static final int HANGS_UP = 421;
    private static final Duration ASK_AFTER = Duration.ofSeconds(5);

    private final SmtpServer server;
    private Phase phase = Phase.ADDRESSED;
    private boolean open;
    private int codeAtEnd;
    private String wordsAtEnd = "";
    private long usedAt = System.nanoTime();

    Line(Session session, SmtpServer server) {
        super(session, new URLName(server.tls() ? "smtps" : "smtp", server.host(), server.port(), null, null, null), server.tls() ? "smtps" : "smtp", server.tls());
        this.server = server;
    }

    void open() throws MessagingException {
        open = true;
        connect(server.host(), server.port(), server.user().isEmpty() ? null : server.user(), server.user().isEmpty() ? null : server.password());
    }

    /// Hands over a mail and returns the server's last words.
    String send(String from, String to, byte[] mail) throws MessagingException {
        phase = Phase.ADDRESSED;
        codeAtEnd = 0;
        var address = new InternetAddress();
        address.setAddress(to);
        try {
            sendMessage(new Bytes(session, from, mail), new Address[] { address });
            return getLastServerResponse();
        } catch (MessagingException failure) {
            open = Verdict.code(failure) > 0 && Verdict.code(failure) != HANGS_UP;
            throw failure;
        } finally {
            usedAt = System.nanoTime();
        }
    }

    Phase phase() {
        return phase;
    }

    /// What the server said to the end of the mail, if it did: known even where the connection broke right behind it.
    int codeAtEnd() {
        return codeAtEnd;
    }

    String wordsAtEnd() {
        return wordsAtEnd;
    }

    /// Whether more can be sent over it.
    boolean isOpen() {
        return open;
    }

    /// Whether the server still holds it; asked only after a rest, since asking takes as long as a step of sending.
    boolean lives() {
        return System.nanoTime() - usedAt < ASK_AFTER.toNanos() || isConnected();
    }

    boolean idleFor(Duration time) {
        return System.nanoTime() - usedAt > time.toNanos();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        var content = super.data();
        phase = Phase.CONTENT;
        return content;
    }

    /// Only with its end a mail is handed over (RFC 5321, 4.1.1.4): what broke before has reached nobody.
    @Override
    protected void finishData() throws IOException, MessagingException {
        phase = Phase.ENDING;
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        var code = super.readServerResponse();
        if (phase == Phase.ENDING && codeAtEnd == 0 && code > 0) {
            codeAtEnd = code;
            wordsAtEnd = getLastServerResponse();
        }
        return code;
    }

    void hangUp() {
        open = false;
        try {
            close();
        } catch (MessagingException broken) {
            // it is closed all the same
        }
    }

    /// A mail as it was written, byte by byte.
    private static final class Bytes extends SMTPMessage {

        private final byte[] bytes;

        Bytes(Session session, String from, byte[] bytes) {
            super(session);
            this.bytes = bytes;
            setEnvelopeFrom(from);
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            out.write(bytes);
        }
    }
}
