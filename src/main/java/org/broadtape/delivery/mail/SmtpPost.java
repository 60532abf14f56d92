package org.broadtape.delivery.mail;

import java.nio.file.Path;

import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.mail.mime.Draft;
import org.broadtape.delivery.mail.mime.Signing;
import org.broadtape.delivery.mail.mime.Written;
import org.broadtape.delivery.mail.smtp.Answer;
import org.broadtape.delivery.mail.smtp.Smtp;
import org.broadtape.installation.mail.MailSettings;
import org.broadtape.installation.mail.SmtpServer;
import org.broadtape.kernel.Mailbox;
import org.jspecify.annotations.Nullable;

/// Signs mail and hands it to the server.
final class SmtpPost implements Post {

    private final MailSettings settings;
    private final Path keyFile;
    private final Suppressions suppressions;
    private final Smtp smtp;
    private volatile @Nullable DkimKey key;

    SmtpPost(SmtpServer server, MailSettings settings, Path keyFile, Suppressions suppressions) {
        this.settings = settings;
        this.keyFile = keyFile;
        this.suppressions = suppressions;
        this.smtp = new Smtp(server, settings.domain());
    }

    @Override
    public Outcome post(Draft draft, Written mail, boolean urgent) {
        var mailbox = Mailbox.of(draft.to());
        var signed = new Signing(key().key(), settings.domain(), DkimKey.SELECTOR).signed(mail, draft.date());
        return switch (smtp.send(draft.from(), draft.to(), signed.bytes(), urgent)) {
            case Answer.Taken(var words) -> {
                if (urgent) {
                    suppressions.taken(mailbox);
                }
                yield new Outcome.Delivered(words);
            }
            case Answer.Later(var words) -> new Outcome.Deferred(words);
            case Answer.Never(var words, var noMailbox) -> {
                if (noMailbox) {
                    suppressions.bounced(mailbox, words);
                }
                yield new Outcome.Refused(words);
            }
            case Answer.Unknown(var words) -> new Outcome.Doubtful(words);
        };
    }

    private DkimKey key() {
        var known = key;
        if (known == null) {
            known = DkimKey.at(keyFile);
            key = known;
        }
        return known;
    }

    @Override
    public void close() {
        smtp.close();
    }
}
