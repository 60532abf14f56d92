package org.broadtape.members.signin.mailed;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.delivery.Content;
import org.broadtape.delivery.Contents;
import org.broadtape.delivery.Parcel;
import org.broadtape.delivery.mail.Letter;
import org.broadtape.delivery.mail.Letters;
import org.broadtape.installation.Settings;
import org.broadtape.members.signin.SignInMessages;

/// Makes the mail with a link and a code when it is sent: that is when they come into being, and only their hashes are kept.
@ApplicationScoped
class SignInLetters implements Contents {

    private static final int HALF = 3;

    private final SignInRequests requests;
    private final Letters letters;
    private final SignInMessages words;
    private final Settings settings;

    SignInLetters(SignInRequests requests, Letters letters, SignInMessages words, Settings settings) {
        this.requests = requests;
        this.letters = letters;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public String reason() {
        return SignInMails.REASON;
    }

    @Override
    public Content of(Parcel parcel) {
        return requests.arm(Long.parseLong(parcel.subject().substring("sign-in/".length()))).<Content>map(armed -> letters.mail(letter(armed)))
                .orElseGet(() -> new Content.None("asked for again, used already, or too long ago"));
    }

    private Letter letter(SignInRequests.Armed armed) {
        var code = armed.code().substring(0, HALF) + " " + armed.code().substring(HALF);
        var joining = armed.joining();
        return Letter.about(joining ? words.joinSubject(settings.name()) : words.signInSubject(settings.name())).preheader(words.preheader(code))
                .paragraph(joining ? words.joinText(settings.name()) : words.signInText(settings.name()))
                .button(joining ? words.joinButton() : words.signInButton(), settings.at("/sign-in/link/" + armed.link().text()))
                .paragraph(words.codeText()).code(code).small(words.notYou());
    }
}
