package org.broadtape.members.factors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.delivery.Content;
import org.broadtape.delivery.Contents;
import org.broadtape.delivery.Parcel;
import org.broadtape.delivery.mail.Letter;
import org.broadtape.delivery.mail.Letters;
import org.broadtape.installation.Settings;

/// Writes the mail that tells a member of a change in how they sign in.
@ApplicationScoped
class NoticeLetter implements Contents {

    private final Letters letters;
    private final NoticeMessages words;
    private final Settings settings;

    NoticeLetter(Letters letters, NoticeMessages words, Settings settings) {
        this.letters = letters;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public String reason() {
        return Notice.REASON;
    }

    @Override
    public Content of(Parcel parcel) {
        var what = sentence(Change.valueOf(parcel.payload()));
        return letters.mail(Letter.about(words.subject(settings.name())).preheader(what).paragraph(what).paragraph(words.wasYou()).paragraph(words.wasNotYou())
                .button(words.account(), settings.at("/account")).small(words.why(settings.name())));
    }

    private String sentence(Change change) {
        return switch (change) {
            case AUTHENTICATOR_ADDED -> words.authenticatorAdded();
            case AUTHENTICATOR_REMOVED -> words.authenticatorRemoved();
            case CODES_MADE -> words.codesMade();
            case CODE_USED -> words.codeUsed();
            case PASSKEY_ADDED -> words.passkeyAdded();
            case PASSKEY_REMOVED -> words.passkeyRemoved();
            case ACCOUNT_LINKED -> words.accountLinked();
            case ALL_REMOVED -> words.allRemoved();
        };
    }
}
