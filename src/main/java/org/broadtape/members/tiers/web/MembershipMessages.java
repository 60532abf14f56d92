package org.broadtape.members.tiers.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the page that compares the tiers. Another language is a file `messages/membership_xx.properties`.
@MessageBundle("membership")
public interface MembershipMessages {

    @Message("Membership")
    String title();

    @Message("What the paper offers its readers, side by side.")
    String lede();

    @Message("What each membership opens")
    String caption();

    @Message("In a sentence")
    String inWords();

    @Message("What you get")
    String feature();

    @Message("Articles open to everyone")
    String openArticles();

    @Message("No account needed")
    String openArticlesHint();

    @Message("Articles for members")
    String memberArticles();

    @Message("Articles for {name}")
    String tierArticles(String name);

    @Message("Other articles, each month")
    String otherArticles();

    @Message("Of your choice, from those above your membership")
    String otherArticlesHint();

    @Message("All open")
    String allOpen();

    @Message("Articles to give away, each month")
    String giftLinks();

    @Message("Whoever has the link reads the whole")
    String giftLinksHint();

    @Message("Comment on articles")
    String comment();

    @Message("Portfolios")
    String portfolios();

    @Message("Alert rules")
    String alertRules();

    @Message("Share prices")
    String quotes();

    @Message("Live")
    String live();

    @Message("Delayed")
    String delayed();

    @Message("Newsletters for this membership")
    String newsletters();

    @Message("Besides those for everyone")
    String newslettersHint();

    @Message("The full text in your own feed reader")
    String fullTextFeed();

    @Message("No advertising")
    String noAdvertising();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("{price} a month")
    String aMonth(String price);

    @Message("{price} a year")
    String aYear(String price);

    @Message("Costs nothing")
    String costsNothing();

    @Message("Join")
    String join();

    @Message("Sign in")
    String signIn();

    @Message("A member already?")
    String already();

    @Message("Joining takes an address and a minute. What has a price is not sold on this site yet: the newsroom gives it by hand, and to firms and libraries for their people.")
    String how();

    @Message("Compare memberships")
    String compare();
}
