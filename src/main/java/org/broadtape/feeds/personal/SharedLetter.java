package org.broadtape.feeds.personal;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.delivery.Content;
import org.broadtape.delivery.Contents;
import org.broadtape.delivery.Parcel;
import org.broadtape.delivery.mail.Letter;
import org.broadtape.delivery.mail.Letters;
import org.broadtape.feeds.personal.web.PersonalMessages;
import org.broadtape.installation.Settings;
import org.broadtape.members.account.Notice;

/// Tells the owner of a feed that somebody else may have its address.
@ApplicationScoped
class SharedLetter implements Contents, Notice {

    private final Letters letters;
    private final PersonalMessages words;
    private final Settings settings;

    SharedLetter(Letters letters, PersonalMessages words, Settings settings) {
        this.letters = letters;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public String reason() {
        return PersonalFeeds.SHARED;
    }

    @Override
    public String words() {
        return words.sharedSubject();
    }

    @Override
    public boolean always() {
        return true;
    }

    @Override
    public Content of(Parcel parcel) {
        return letters.mail(Letter.about(words.sharedSubject()).paragraph(words.sharedText()).paragraph(words.sharedAdvice())
                .button(words.sharedButton(), settings.at("/account/feed")));
    }

    @Override
    public Collection<byte[]> secrets(String recipient) {
        return List.of();
    }
}
