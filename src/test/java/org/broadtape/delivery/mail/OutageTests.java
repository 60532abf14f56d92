package org.broadtape.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.broadtape.HandClock;
import org.broadtape.delivery.Delivery;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Promise;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.State;
import org.broadtape.delivery.Urgency;
import org.broadtape.delivery.dispatch.Dispatch;
import org.broadtape.delivery.ledger.OverviewStore;
import org.broadtape.delivery.ledger.PromiseStore;
import org.broadtape.delivery.mail.smtp.Relay;
import org.broadtape.installation.mail.SmtpServer;
import org.broadtape.jobs.JobsDatabase;
import org.broadtape.kernel.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The mail server is away for an hour; the clock is put forward by hand.
class OutageTests {

    private final HandClock clock = new HandClock(Instant.parse("2026-05-04T09:00:00Z"));
    private final OverviewStore ledger = new OverviewStore(JobsDatabase.jdbi());

    @TempDir
    private Path home;

    @Test
    void whatWaitsWhileTheServerIsAwayGoesOutWhenItIsBack() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        JobsDatabase.jdbi().useHandle(db -> db.execute("truncate delivery.delivery, delivery.message, delivery.pause restart identity"));
        var channel = new Letterbox(home, Optional.of(new SmtpServer("127.0.0.1", port, false, SmtpServer.StartTls.NO, "", "")), clock).channel;
        promise(1, Urgency.URGENT, "ada@example.org");
        promise(2, Urgency.ORDINARY, "bruno@other.example");

        var dispatch = new Dispatch(List.of(channel), JobsDatabase.jdbi(), clock);
        dispatch.start();
        try {
            until(() -> all().allMatch(delivery -> delivery.tries() == 1 && delivery.state() == State.READY));
            assertThat(all()).allMatch(delivery -> delivery.answer().startsWith("not reached: "));
            assertThat(all()).extracting(delivery -> Duration.between(clock.instant(), delivery.dueAt().orElseThrow())).as("the one that a person waits for sooner")
                    .containsExactly(Duration.ofSeconds(10), Duration.ofMinutes(5));

            clock.forward(Duration.ofHours(1));
            try (var relay = new Relay(port)) {
                dispatch.wake();
                until(() -> all().allMatch(delivery -> delivery.state() == State.SENT));
                assertThat(relay.heard).contains("RCPT TO:<ada@example.org>", "RCPT TO:<bruno@other.example>").filteredOn("."::equals).as("each once").hasSize(2);
            }
        } finally {
            dispatch.stop();
        }
    }

    private Stream<Delivery> all() {
        return ledger.about("member/1").stream();
    }

    private void promise(int version, Urgency urgency, String address) {
        new PromiseStore(JobsDatabase.jdbi()).write(List.of(new Promise(new Message("greeting", "member/1", version, "Hello", urgency), List.of(new Recipient("1", MailChannel.NAME, address)))),
                recipient -> Mailbox.of(recipient.address()).domain(), clock.instant());
    }

    private static void until(BooleanSupplier happened) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within a minute");
            }
            Thread.sleep(5);
        }
    }
}
