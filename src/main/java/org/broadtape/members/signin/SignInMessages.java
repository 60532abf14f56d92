package org.broadtape.members.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words on the way in, on pages and in mails. Another language is a file `messages/signin_xx.properties`.
@MessageBundle("signin")
public interface SignInMessages {

    @Message("Sign in")
    String signIn();

    @Message("Join {site}")
    String join(String site);

    @Message("We send you a link and a code by mail. You need no password.")
    String signInWords();

    @Message("Give us the address of your mailbox. We send you a link, and whoever opens it is a member. There is no password to think of.")
    String joinWords();

    @Message("If you are not a member yet, this makes you one.")
    String either();

    @Message("Mail address")
    String address();

    @Message("Send the mail")
    String send();

    @Message("Leave this field empty")
    String leaveEmpty();

    @Message("With a password")
    String withPassword();

    @Message("Password")
    String password();

    @Message("Sign in with password")
    String signInWithPassword();

    @Message("Forgotten? Sign in by mail, then set another.")
    String forgotten();

    @Message("You are signed in already. Signing in once more ends that session.")
    String already();

    @Message("The address or the password is not right. Both are as you typed them, the password with its capitals and spaces.")
    String wrongPassword();

    @Message("Too many attempts. Try again at {time}, or sign in by mail.")
    String tooMany(String time);

    @Message("This is an address of a service whose mailboxes are thrown away. Take one that you will still have next month.")
    String disposable();

    @Message("Look into your mail")
    String lookIntoMail();

    @Message("If {address} can be reached and has not been sent too many of them, a mail is on its way to it. Open its link in this browser, or type the code from it here.")
    String mailSent(String address);

    @Message("Code from the mail")
    String code();

    @Message("It has six digits and lasts ten minutes.")
    String codeHint();

    @Message("Sign in with the code")
    String signInWithCode();

    @Message("Ask for another mail")
    String again();

    @Message("This is not the code from the newest mail. You can try {left} more times.")
    String wrongCode(int left);

    @Message("This is not the code from the newest mail. You can try once more.")
    String wrongCodeOnce();

    @Message("This cannot let you in any more: it was used, a newer mail was sent, five codes were wrong, or ten minutes have passed. Ask for another mail.")
    String ended();

    @Message("You are about to sign in")
    String confirm();

    @Message("You asked for this in this browser, with the address {address}.")
    String confirmWords(String address);

    @Message("Open this where you asked for it")
    String elsewhere();

    @Message("A link lets in only the browser in which it was asked for. Go back to that one: open the link there, or type the code from the same mail.")
    String elsewhereWords();

    @Message("This link has ended")
    String endedTitle();

    @Message("Your link to {site}")
    String signInSubject(String site);

    @Message("Join {site}: your link")
    String joinSubject(String site);

    @Message("Your code: {code}")
    String preheader(String code);

    @Message("You asked to sign in to {site}. Open this link in the browser in which you asked.")
    String signInText(String site);

    @Message("You asked to join {site}. Open this link in the browser in which you asked.")
    String joinText(String site);

    @Message("Sign in")
    String signInButton();

    @Message("Join")
    String joinButton();

    @Message("Or type this code where you asked. Both last ten minutes and serve once.")
    String codeText();

    @Message("If you did not ask for this, do nothing: without this mail nobody gets in. Never tell anybody the code.")
    String notYou();

    @Message("Become the first publisher")
    String firstTitle();

    @Message("Nobody runs this site yet. You came by the link that it printed when it started, so you may: give your address and name. After that, set up your second factor.")
    String firstWords();

    @Message("Your name, as readers and colleagues see it")
    String name();

    @Message("Become publisher")
    String become();
}
