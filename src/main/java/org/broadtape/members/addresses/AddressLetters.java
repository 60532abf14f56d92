package org.broadtape.members.addresses;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.delivery.Content;
import org.broadtape.delivery.Contents;
import org.broadtape.delivery.Parcel;
import org.broadtape.delivery.mail.Letter;
import org.broadtape.delivery.mail.Letters;
import org.broadtape.installation.Settings;
import org.broadtape.members.sessions.Token;

/// Makes the two mails of a change, each with a link of its own.
@ApplicationScoped
class AddressLetters implements Contents {

    private final AddressChanges changes;
    private final Letters letters;
    private final AddressMessages words;
    private final Settings settings;

    AddressLetters(AddressChanges changes, Letters letters, AddressMessages words, Settings settings) {
        this.changes = changes;
        this.letters = letters;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public String reason() {
        return AddressChanges.REASON;
    }

    @Override
    public Content of(Parcel parcel) {
        var id = Long.parseLong(parcel.subject().substring("address-change/".length()));
        var end = parcel.version() == 1 ? End.OLD : End.NEW;
        return changes.arm(id, end).flatMap(link -> changes.called(id).map(change -> letters.mail(letter(change, end, link)))).<Content>map(mail -> mail)
                .orElseGet(() -> new Content.None("changed otherwise, too long ago, or the address has an account"));
    }

    private Letter letter(AddressChange change, End end, Token link) {
        var text = end == End.OLD ? words.oldText(settings.name(), change.newAddress().value()) : words.newText(settings.name(), change.oldAddress().value());
        return Letter.about(words.subject(settings.name())).paragraph(text).paragraph(words.both()).button(words.look(), settings.at("/account/address/" + link.text()))
                .small(end == End.OLD ? words.notYouOld() : words.notYouNew());
    }
}
