package org.broadtape.articles.about.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words around what articles are about. Another language is a file `messages/about_xx.properties`.
@MessageBundle("about")
public interface AboutMessages {

    @Message("Instrument details")
    String panel();

    @Message("At release")
    String then();

    @Message("Now")
    String now();

    @Message("Since")
    String since();

    @Message("After 1 minute")
    String afterMinute();

    @Message("After 1 hour")
    String afterHour();

    @Message("After 1 day")
    String afterDay();

    @Message("close")
    String close();

    @Message("delayed by {minutes} minutes")
    String delayed(long minutes);

    @Message("No price is known yet.")
    String noPrice();

    @Message("Look up a company")
    String lookup();

    @Message("Name, ticker or ISIN")
    String lookupBy();

    @Message("Look up")
    String find();

    @Message("This article names no instrument.")
    String none();

    @Message("Markets")
    String markets();

    @Message("up")
    String up();

    @Message("down")
    String down();

    @Message("unchanged")
    String even();

    @Message("now")
    String inText();

    @Message("More on {name}")
    String more(String name);

    @Message("Articles")
    String articles();

    @Message("mentions it")
    String passing();

    @Message("All articles")
    String all();
}
