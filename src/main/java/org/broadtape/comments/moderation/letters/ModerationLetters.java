package org.broadtape.comments.moderation.letters;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.moderation.letters.LetterStore.Told;
import org.broadtape.delivery.Content;
import org.broadtape.delivery.Contents;
import org.broadtape.delivery.Parcel;
import org.broadtape.delivery.mail.Letter;
import org.broadtape.delivery.mail.Letters;
import org.broadtape.installation.Settings;

/// Writes these mails. An author is quoted what they wrote; who gave notice is quoted what they gave notice of. Neither learns of the other.
@ApplicationScoped
class ModerationLetters implements Contents {

    private static final int QUOTED = 1000;

    private final LetterStore store;
    private final Letters letters;
    private final ModerationMessages words;
    private final Settings settings;

    ModerationLetters(LetterStore store, Letters letters, ModerationMessages words, Settings settings) {
        this.store = store;
        this.letters = letters;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public String reason() {
        return ModerationNotice.REASON;
    }

    @Override
    public Content of(Parcel parcel) {
        var space = parcel.payload().indexOf(' ');
        var number = Long.parseLong(parcel.payload().substring(space + 1));
        return switch (ModerationNotice.Letter.valueOf(parcel.payload().substring(0, space))) {
            case RECEIPT -> store.report(number).<Content>map(told -> mail(receipt(told))).orElseGet(ModerationLetters::gone);
            case OUTCOME -> standing(store.report(number)).<Content>map(told -> mail(outcome(told))).orElseGet(ModerationLetters::gone);
            case REASONS -> standing(store.decision(number)).<Content>map(told -> mail(reasons(told))).orElseGet(ModerationLetters::gone);
            case APPEAL -> standing(store.appeal(number)).<Content>map(told -> mail(appeal(told))).orElseGet(ModerationLetters::gone);
        };
    }

    private Letter receipt(Told told) {
        return Letter.about(words.receipt(settings.name())).paragraph(words.receiptText()).paragraph(quoted(told));
    }

    private Letter outcome(Told told) {
        var letter = Letter.about(words.outcome(settings.name())).paragraph(told.good() ? words.outcomeRemoved() : words.outcomeLeft()).paragraph(quoted(told));
        return (told.reason().isEmpty() ? letter : letter.paragraph(words.reason(told.reason()))).paragraph(words.outcomeRedress());
    }

    private Letter reasons(Told told) {
        var letter = Letter.about(words.removed(settings.name())).paragraph(words.removedWhat()).paragraph(quoted(told));
        return (told.reason().isEmpty() ? letter : letter.paragraph(words.reason(told.reason()))).paragraph(told.machine() ? words.byMachine() : words.byPerson()).paragraph(words.redress())
                .button(words.toAppeal(), settings.at("/comments/" + told.comment() + "/appeal"));
    }

    private Letter appeal(Told told) {
        var letter = Letter.about(words.appeal(settings.name())).paragraph(told.good() ? words.appealGranted() : words.appealDenied()).paragraph(quoted(told));
        return (told.reason().isEmpty() ? letter : letter.paragraph(told.reason())).button(words.toComment(), settings.at("/comments/" + told.comment() + (told.good() ? "" : "/appeal")));
    }

    private Content.Mail mail(Letter letter) {
        return letters.mail(letter.small(words.why(settings.name())));
    }

    private static Optional<Told> standing(Optional<Told> told) {
        return told.filter(Told::holds);
    }

    private static Content gone() {
        return new Content.None("it was decided otherwise meanwhile");
    }

    private static String quoted(Told told) {
        var source = told.source().replace("\0", "");
        return "“" + (source.length() > QUOTED ? source.substring(0, QUOTED) + "…" : source) + "”";
    }
}
