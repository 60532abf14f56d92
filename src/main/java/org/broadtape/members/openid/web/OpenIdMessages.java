package org.broadtape.members.openid.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of signing in with an account elsewhere. Another language is a file `messages/openid_xx.properties`.
@MessageBundle("openid")
public interface OpenIdMessages {

    @Message("Signing in")
    String kicker();

    @Message("Sign in with {name}")
    String signInWith(String name);

    @Message("{name} knows you")
    String known(String name);

    @Message("One more step, so that nobody signs you in unasked.")
    String unasked();

    @Message("Sign in to {site}")
    String signIn(String site);

    @Message("You are not signed in")
    String notSignedIn();

    @Message("{name} says that you did not want to, or may not. Begin again, or come in another way.")
    String declined(String name);

    @Message("Nobody may sign in with this account.")
    String refused();

    @Message("To all ways in")
    String otherWays();
}
