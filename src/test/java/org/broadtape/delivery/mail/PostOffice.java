package org.broadtape.delivery.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.broadtape.delivery.channels.ContentDesk;
import org.broadtape.installation.DataFolder;
import org.broadtape.installation.Settings;
import org.broadtape.installation.mail.MailSettings;
import org.broadtape.installation.mail.SmtpServer;

/// A mail server to which the program under test sends over SMTP, by the channel that it has anyway, until the test class ends.
public final class PostOffice implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GreenMail green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MailChannel channel;

    /// To be called before all tests of a class.
    public PostOffice() {
        green.start();
        var server = new SmtpServer("127.0.0.1", green.getSmtp().getPort(), false, SmtpServer.StartTls.NO, "", "");
        channel = new MailChannel(bean(ContentDesk.class), new MailSettings(Optional.of(server), "news@news.example"), bean(Settings.class), bean(Suppressions.class), bean(MailFiles.class),
                bean(DataFolder.class), bean(Clock.class));
        QuarkusMock.installMockForType(channel, MailChannel.class);
    }

    /// The plain text of the newest mail to this address whose subject has these words, once it has come.
    public String mail(String address, String subject) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var found = to(address).stream().filter(mail -> mail.file().subject().contains(subject)).reduce((_, last) -> last);
            if (found.isPresent()) {
                return found.get().text();
            }
            Thread.sleep(25);
        }
        throw new AssertionError("no mail to " + address + " about " + subject + ", but: " + to(address).stream().map(mail -> mail.file().subject()).toList());
    }

    /// The subjects of what has come to it, the oldest first.
    public List<String> subjects(String address) {
        return to(address).stream().map(mail -> mail.file().subject()).toList();
    }

    private List<MailFile.Opened> to(String address) {
        return Arrays.stream(green.getReceivedMessages()).map(PostOffice::read).filter(mail -> mail.file().to().contains(address)).toList();
    }

    private static MailFile.Opened read(MimeMessage mail) {
        try {
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return Reading.of("", Instant.EPOCH, bytes.toByteArray());
        } catch (IOException | MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    @Override
    public void close() {
        channel.close();
        green.stop();
    }
}
