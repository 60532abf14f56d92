package org.broadtape.members.factors;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the mail that tells a member of a change. Another language is a file `messages/factor_notices_xx.properties`.
@MessageBundle("factor_notices")
public interface NoticeMessages {

    @Message("How you sign in to {site} has changed")
    String subject(String site);

    @Message("An authenticator app was set up for your account.")
    String authenticatorAdded();

    @Message("The authenticator app was removed from your account.")
    String authenticatorRemoved();

    @Message("New recovery codes were made for your account. Earlier ones are void.")
    String codesMade();

    @Message("A recovery code of your account was used to sign in.")
    String codeUsed();

    @Message("A passkey was added to your account.")
    String passkeyAdded();

    @Message("A passkey was removed from your account.")
    String passkeyRemoved();

    @Message("Somebody signed in to your account with an account of theirs elsewhere, which has your mail address. It opens yours from now on.")
    String accountLinked();

    @Message("Your authenticator app, passkeys and recovery codes were taken away by a publisher of this site. You set up another when you sign in next.")
    String allRemoved();

    @Message("If that was you, there is nothing to do.")
    String wasYou();

    @Message("If it was not you, somebody else can open your account. Sign in, end all other sessions and change how you sign in; if you work at the desk, tell a publisher now.")
    String wasNotYou();

    @Message("Go to your account")
    String account();

    @Message("You get this because you have an account at {site}. It cannot be turned off.")
    String why(String site);
}
