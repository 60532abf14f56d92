package org.broadtape.feeds.personal.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words about a member's own feed. Another language is a file `messages/feed_xx.properties`.
@MessageBundle("feed")
public interface PersonalMessages {

    @Message("Your feed")
    String title();

    @Message("The whole text of every article that your tier opens, for the news reader of your choice.")
    String lede();

    @Message("Your tier has no feed of whole texts.")
    String notYours();

    @Message("See which tiers have one")
    String compare();

    @Message("Make an address")
    String make();

    @Message("Make another address")
    String makeAnother();

    @Message("Take it back")
    String takeBack();

    @Message("Made on {when}. We keep no copy of the address: if you have lost it, make another. The one before stops working.")
    String made(String when);

    @Message("This is your address. It is shown this once; whoever has it reads as you do, so keep it to yourself.")
    String once();

    @Message("As RSS")
    String rss();

    @Message("As Atom")
    String atom();

    @Message("Your feed is read from many places")
    String sharedSubject();

    @Message("Your feed of whole texts was asked for from more than eight networks today. Somebody else may have its address.")
    String sharedText();

    @Message("If that was not you, make another address; the one before then stops working.")
    String sharedAdvice();

    @Message("Your account’s feed")
    String sharedButton();
}
