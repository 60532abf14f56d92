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

    @Message("Sign out")
    String signOut();
}
