package org.broadtape.delivery.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.delivery.Channel;
import org.broadtape.delivery.Content;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.Parcel;
import org.broadtape.delivery.channels.ContentDesk;
import org.broadtape.delivery.mail.mime.Draft;
import org.broadtape.delivery.mail.mime.Malformed;
import org.broadtape.installation.DataFolder;
import org.broadtape.installation.Settings;
import org.broadtape.installation.mail.MailSettings;
import org.broadtape.kernel.Mailbox;

/// Mail. An address's queue is its domain. What a person waits for, such as a mail to sign in, is promised as urgent: it goes over connections
/// of its own, its domain is tried even while it rests, and when in doubt it is sent again, which does no harm.
@ApplicationScoped
public class MailChannel implements Channel {

    public static final String NAME = "mail";

    private static final int ID_BYTES = 16;

    private final ContentDesk desk;
    private final MailSettings mail;
    private final Settings site;
    private final Suppressions suppressions;
    private final Post post;
    private final Clock clock;

    @Inject
    MailChannel(ContentDesk desk, MailSettings mail, Settings site, Suppressions suppressions, MailFiles files, DataFolder folder, Clock clock) {
        this(desk, mail, site, suppressions, mail.server().<Post>map(server -> new SmtpPost(server, mail, folder.dkimKey(), suppressions)).orElse((draft, written, _) -> files.write(draft, written)), clock);
    }

    MailChannel(ContentDesk desk, MailSettings mail, Settings site, Suppressions suppressions, Post post, Clock clock) {
        this.desk = desk;
        this.mail = mail;
        this.site = site;
        this.suppressions = suppressions;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String destination(String address) {
        return Mailbox.of(address).domain();
    }

    @Override
    public Outcome send(Parcel parcel) {
        var suppressed = suppressions.against(Mailbox.of(parcel.address()), parcel.urgent());
        if (suppressed.isPresent()) {
            return new Outcome.Withdrawn("no mail goes to this address since " + suppressed.get().at() + ": " + suppressed.get().words());
        }
        return desk.send(parcel, Content.Mail.class, (content, _) -> post(parcel, content));
    }

    private Outcome post(Parcel parcel, Content.Mail content) {
        var draft = new Draft(mail.from(), site.name(), Mailbox.of(parcel.address()).toString(), clock.instant(), id(parcel) + "@" + mail.domain());
        try {
            return post.post(draft, draft.of(content), parcel.urgent());
        } catch (Malformed malformed) {
            return new Outcome.Refused("not sent: " + malformed.getMessage());
        }
    }

    /// The same for every try, and for nothing else; it tells nothing of what it is about.
    private static String id(Parcel parcel) {
        try {
            var key = parcel.key() + "\n" + parcel.recipient();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @PreDestroy
    void close() {
        post.close();
    }
}
