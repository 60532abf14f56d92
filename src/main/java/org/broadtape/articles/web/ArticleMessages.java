package org.broadtape.articles.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words on articles and listings that no editor wrote. Another language is a file `messages/articles_xx.properties`.
@MessageBundle("articles")
public interface ArticleMessages {

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

    @Message("The rest of this article is for members of {tier} and above.")
    String forTier(String tier);

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
