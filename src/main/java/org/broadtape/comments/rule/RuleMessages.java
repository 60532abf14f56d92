package org.broadtape.comments.rule;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Why somebody may not comment. Another language is a file `messages/rule_xx.properties`.
@MessageBundle("rule")
public interface RuleMessages {

    @Message("You must be signed in to comment.")
    String signedOut();

    /// @param subscriber as `an Insider Gold subscriber`
    @Message("You must be signed in and {subscriber} to comment.")
    String signedOutTier(String subscriber);

    @Message("You must be {subscriber} to comment.")
    String tierTooLow(String subscriber);

    @Message("an {tier} subscriber")
    String anSubscriber(String tier);

    @Message("a {tier} subscriber")
    String aSubscriber(String tier);

    @Message("You cannot comment here any more. The reason that was given: {reason}")
    String banned(String reason);

    @Message("You cannot comment until {until}. The reason that was given: {reason}")
    String muted(String until, String reason);

    @Message("This discussion is closed.")
    String closed();

    @Message("You can comment from {from} on, when you will have been a member for long enough.")
    String tooNew(String from);

    @Message("Only those who can read the whole article comment on it.")
    String cannotRead();

    @Message("No comments are taken under this article.")
    String nobody();

    @Message("You comment under a public name, and have none yet.")
    String nameless();

    @Message("This was not taken: it breaks a rule of the paper, such as saying the same twice. Change it, or leave it.")
    String rejected();

    @Message("Its time is over: a comment can be changed in its first quarter of an hour. You can withdraw it, and write another.")
    String tooLate();
}
