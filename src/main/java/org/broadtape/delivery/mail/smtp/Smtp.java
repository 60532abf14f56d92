package org.broadtape.delivery.mail.smtp;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.broadtape.installation.mail.SmtpServer;
import org.jspecify.annotations.Nullable;

/// Hands mail to the server over connections that are kept for a while. Some are for what is urgent alone: who waits for a mail does not
/// wait behind an edition.
public final class Smtp implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final int FOR_THE_URGENT = 4;
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofMinutes(1);

    private final SmtpServer server;
    private final Session session;
    private final Semaphore ordinary = new Semaphore(CONNECTIONS, true);
    private final Semaphore urgent = new Semaphore(FOR_THE_URGENT, true);
    private final ConcurrentLinkedDeque<Line> free = new ConcurrentLinkedDeque<>();
    private final Future<?> tidying;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("broadtape-smtp").factory());

    /// @param helo the name by which this site presents itself to the server
    public Smtp(SmtpServer server, String helo) {
        this.server = server;
        this.session = Session.getInstance(properties(server, helo));
        this.tidying = watch.scheduleWithFixedDelay(this::hangUpIdle, KEPT.toSeconds(), KEPT.toSeconds(), TimeUnit.SECONDS);
    }

    private Properties properties(SmtpServer server, String helo) {
        var properties = new Properties();
        var prefix = server.tls() ? "mail.smtps." : "mail.smtp.";
        properties.put(prefix + "localhost", helo);
        properties.put(prefix + "auth", String.valueOf(!server.user().isEmpty()));
        properties.put(prefix + "starttls.enable", String.valueOf(!server.tls() && server.startTls() != SmtpServer.StartTls.NO));
        properties.put(prefix + "starttls.required", String.valueOf(!server.tls() && server.startTls() == SmtpServer.StartTls.REQUIRED));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.protocols", "TLSv1.2 TLSv1.3");
        properties.put(prefix + "connectiontimeout", String.valueOf(TO_CONNECT.toMillis()));
        properties.put(prefix + "timeout", String.valueOf(TO_ANSWER.toMillis()));
        properties.put(prefix + "writetimeout", String.valueOf(TO_ANSWER.toMillis()));
        properties.put(prefix + "executor.writetimeout", watch);
        properties.put(prefix + "quitwait", "false");
        return properties;
    }

    /// Sends one mail as it is, and waits for the server's word. An address has no sign in it that could end a command.
    public Answer send(String from, String to, byte[] mail, boolean pressing) {
        var turns = pressing ? urgent : ordinary;
        try {
            if (!turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return new Answer.Later("all connections to the server are busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Later("the program stops");
        }
        try {
            var kept = kept();
            if (kept != null) {
                var answer = over(kept, from, to, mail);
                if (!(answer instanceof Answer.Later) || kept.isOpen() || kept.phase() != Line.Phase.ADDRESSED) {
                    return answer;
                }
                // the server had hung up meanwhile: that says nothing of this mail
            }
            return over(opened(), from, to, mail);
        } catch (MessagingException unreached) {
            return Verdict.unreached(unreached);
        } finally {
            turns.release();
        }
    }

    private Answer over(Line line, String from, String to, byte[] mail) {
        try {
            return new Answer.Taken(Verdict.words(line.send(from, to, mail)));
        } catch (MessagingException failure) {
            return Verdict.of(failure, line);
        } finally {
            if (line.isOpen()) {
                free.push(line);
            } else {
                line.hangUp();
            }
        }
    }

    private @Nullable Line kept() {
        for (var line = free.poll(); line != null; line = free.poll()) {
            if (line.lives()) {
                return line;
            }
            line.hangUp();
        }
        return null;
    }

    private Line opened() throws MessagingException {
        var line = new Line(session, server);
        line.open();
        return line;
    }

    private void hangUpIdle() {
        for (var line : free) {
            if (line.idleFor(KEPT) && free.remove(line)) {
                line.hangUp();
            }
        }
    }

    @Override
    public void close() {
        tidying.cancel(false);
        watch.shutdownNow();
        for (var line = free.poll(); line != null; line = free.poll()) {
            line.hangUp();
        }
    }
}
