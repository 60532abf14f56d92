package org.broadtape.articles.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words on articles and listings that no editor wrote. Another language is a file `messages/articles_xx.properties`.
@MessageBundle("articles")
public interface ArticleMessages {

    @Message("Every article about {name}.")
    String everythingAbout(String name);

    @Message("By")
    String by();

    @Message("and")
    String and();

    @Message("Published")
    String published();

    @Message("Updated")
    String updated();

    @Message("{count} minutes to read")
    String minutes(int count);

    @Message("One minute to read")
    String oneMinute();

    @Message("Members")
    String members();

    @Message("Share this article")
    String share();

    @Message("E-mail")
    String email();

    @Message("Copy link")
    String copyLink();

    @Message("Copied")
    String copied();

    @Message("Correction")
    String correction();

    @Message("Topics")
    String topics();

    @Message("Topic")
    String topic();

    @Message("Source: {name}")
    String source(String name);

    @Message("The rest of this article is for members.")
    String forMembers();

    @Message("The rest of this article is for members of {tier}.")
    String forTier(String tier);

    @Message("The rest of this article is for members of {tier} and above.")
    String forTierAndAbove(String tier);

    @Message("The rest of this article is for subscribers.")
    String forSubscribers();

    @Message("Your membership, {tier}, does not include the rest of this article.")
    String notIncluded(String tier);

    @Message("It is for members of {tier}.")
    String itIsFor(String tier);

    @Message("It is for members of {tier}, at {price}.")
    String itIsForAt(String tier, String price);

    @Message("{tier} costs {price}.")
    String costs(String tier, String price);

    @Message("{price} a month")
    String aMonth(String price);

    @Message("{price} a year")
    String aYear(String price);

    @Message("Joining takes an address and a minute, and costs nothing.")
    String joiningIsFree();

    @Message("Everyone reads it from {at}.")
    String everyoneFrom(String at);

    @Message("Every member reads it from {at}.")
    String membersFrom(String at);

    @Message("Members of {tier} read it from {at}.")
    String tierFrom(String tier, String at);

    @Message("Join")
    String join();

    @Message("Sign in")
    String signIn();

    @Message("Read this one free")
    String readFree();

    @Message("Up to {most} articles a month.")
    String upTo(int most);

    @Message("{left} of {most} left this month.")
    String leftToRead(int left, int most);

    @Message("You have read your {most} free articles of this month; the next come on {day}.")
    String allRead(int most, String day);

    @Message("You have read your {most} free articles of this month.")
    String noneLeft(int most);

    @Message("This article is not among those that may be read free.")
    String notFree();

    @Message("Give this article away")
    String giveAway();

    @Message("By a link that opens it to ten readers. Your membership has {most} a month to give.")
    String mayGive(int most);

    @Message("This article was given to you.")
    String givenToYou();

    @Message("A member of this paper sent you the link. It opens the whole of it until {at}.")
    String givenUntil(String at);

    @Message("Read the whole article")
    String readTheWhole();

    @Message("To the article")
    String firstToTheArticle();

    @Message("This is your link. Send it to whom you like.")
    String yourLink();

    @Message("It opens the whole article to {most} readers until {at}. Readers so far: {readers}.")
    String yourLinkOpens(int most, String at, int readers);

    @Message("Your link")
    String theLink();

    @Message("Take it back")
    String takeItBack();

    @Message("This link has ended: it was taken back, its time is over, or it has let in as many readers as it may.")
    String giftHasEnded();

    @Message("You have read its beginning, which is open to everyone.")
    String previewEnds();

    @Message("What to read next")
    String readNext();

    @Message("About the author")
    String aboutTheAuthor();

    @Message("Side column")
    String side();

    @Message("Older")
    String older();

    @Message("Newest")
    String newest();

    @Message("Pages of this list")
    String pages();

    @Message("Nothing has been published here yet.")
    String nothingHere();

    @Message("The front page has today’s news.")
    String frontPageHas();

    @Message("Follow {name}")
    String follow(String name);

    @Message("The day before")
    String dayBefore();

    @Message("The day after")
    String dayAfter();

    @Message("Nothing was published on this day.")
    String nothingOnDay();

    @Message("Corrections")
    String corrections();

    @Message("What we got wrong, and what is right. The newest stands first.")
    String correctionsLede();

    @Message("There is nothing to correct yet.")
    String noCorrections();

    @Message("Last changed")
    String lastChanged();
}
