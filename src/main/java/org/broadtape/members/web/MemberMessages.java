package org.broadtape.members.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The reader's own links in the frame. Another language is a file `messages/member_xx.properties`.
@MessageBundle("member")
public interface MemberMessages {

    @Message("Your account")
    String yours();

    @Message("Sign in")
    String signIn();

    @Message("Join")
    String join();

    @Message("Account")
    String account();

    @Message("Desk")
    String desk();

    @Message("A link or a code by mail to your address.")
    String mail();

    @Message("Change the address")
    String changeAddress();

    @Message("A password.")
    String password();

    @Message("Change or remove it")
    String changePassword();

    @Message("No password; you need none.")
    String noPassword();

    @Message("Set one")
    String setPassword();

    @Message("Sign out")
    String signOut();
}
