package org.broadtape.members.passwords.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of `/account/password`. Another language is a file `messages/password_xx.properties`.
@MessageBundle("password")
public interface PasswordMessages {

    @Message("Password")
    String title();

    @Message("You need none: a link by mail or a passkey lets you in. If you want one all the same, set it here.")
    String none();

    @Message("You have a password. Changing it ends all your other sessions.")
    String some();

    @Message("It is a while since you signed in, and you have no password that could prove it is you.")
    String notFresh();

    @Message("Sign in once more")
    String signIn();

    @Message("Present password")
    String current();

    @Message("New password")
    String fresh();

    @Message("At least twelve characters. Four words that do not belong together make a good one; so does your password manager.")
    String hint();

    @Message("Set the password")
    String set();

    @Message("Remove the password")
    String remove();

    @Message("Done. All your other sessions have ended, and a mail tells you so.")
    String done();

    @Message("Back to your account")
    String back();
}
