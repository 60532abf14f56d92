package org.broadtape.members.notices;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.delivery.Content;
import org.broadtape.delivery.Contents;
import org.broadtape.delivery.Parcel;
import org.broadtape.delivery.mail.Letter;
import org.broadtape.delivery.mail.Letters;
import org.broadtape.installation.Settings;

/// Makes these mails. They hold no link that acts: whoever gets one by mistake, or reads it in another's mailbox, can do nothing with it.
@ApplicationScoped
class AccountLetters implements Contents {

    private static final int LONGEST_AGENT = 120;

    private final Letters letters;
    private final NoticeMessages words;
    private final Settings settings;

    AccountLetters(Letters letters, NoticeMessages words, Settings settings) {
        this.letters = letters;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public String reason() {
        return AccountNotices.REASON;
    }

    @Override
    public Content of(Parcel parcel) {
        var at = parcel.payload().indexOf(' ');
        var detail = parcel.payload().substring(at + 1).replaceAll("\\p{Cntrl}", " ");
        return letters.mail(letter(Happening.valueOf(parcel.payload().substring(0, at)), detail, when(parcel)));
    }

    private Letter letter(Happening what, String detail, String when) {
        return switch (what) {
            case NEW_BROWSER -> about(words.newBrowser(settings.name()), words.newBrowserText(when, shortened(detail)), words.lookAtSessions());
            case PASSWORD_CHANGED -> about(words.passwordChanged(settings.name()), words.passwordChangedText(when), words.setAnother());
            case PASSWORD_REMOVED -> about(words.passwordRemoved(settings.name()), words.passwordRemovedText(when), words.setAnother());
            case WRONG_PASSWORDS -> about(words.wrongPasswords(settings.name()), words.wrongPasswordsText(), words.makeItStronger());
            case WRONG_CODES -> about(words.wrongCodes(settings.name()), words.wrongCodesText(when), words.firstProofIsKnown());
            case ADDRESS_CHANGED -> about(words.addressChanged(settings.name()), words.addressChangedText(when, detail), words.writeToUs());
        };
    }

    private Letter about(String subject, String text, String what) {
        return Letter.about(subject).paragraph(text).paragraph(what).button(words.account(), settings.at("/account")).small(words.why(settings.name()));
    }

    /// The version is the instant at which it happened, in microseconds.
    private String when(Parcel parcel) {
        var at = Instant.ofEpochSecond(parcel.version() / 1_000_000);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(settings.language()).format(ZonedDateTime.ofInstant(at, settings.timeZone()));
    }

    private static String shortened(String agent) {
        return agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) + "…" : agent;
    }
}
