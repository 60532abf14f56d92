package org.broadtape.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the frame, the front page and the pages for what went wrong. Another language is a file `messages/site_xx.properties`.
@MessageBundle("site")
public interface SiteMessages {

    @Message("Go to the text")
    String skip();

    @Message("Sections")
    String sections();

    @Message("All sections")
    String allSections();

    @Message("Search")
    String search();

    @Message("All")
    String all();

    @Message("The paper")
    String thePaper();

    @Message("Archive")
    String archive();

    @Message("For developers")
    String developers();

    @Message("Corrections")
    String corrections();

    @Message("Follow us")
    String follow();

    @Message("© {year} {name}")
    String rights(int year, String name);

    @Message("Set in Newsreader and Public Sans.")
    String type();

    @Message("Published with Broadtape")
    String publishedWith();

    @Message("Latest")
    String latest();

    @Message("Everything from this day")
    String wholeDay();

    @Message("More")
    String more();

    @Message("More from {section}")
    String moreFrom(String section);

    @Message("Most read")
    String mostRead();

    @Message("Members")
    String members();

    @Message("Nothing has been published yet.")
    String nothingYet();

    @Message("The first article that the newsroom releases will stand here.")
    String nothingYetWhy();

    @Message("Go to the front page")
    String toTheFrontPage();

    @Message("Look through the archive")
    String toTheArchive();

    @Message("Not found")
    String notFoundKicker();

    @Message("There is no page at this address")
    String notFoundTitle();

    @Message("The address may be mistyped, or what stood here has been taken down.")
    String notFoundWords();

    @Message("Withdrawn")
    String goneKicker();

    @Message("This article has been withdrawn")
    String goneTitle();

    @Message("The newsroom has taken it back, and it will not return. Please do not rely on anything it said.")
    String goneWords();

    @Message("See our corrections")
    String toCorrections();

    @Message("Not allowed")
    String notAllowedKicker();

    @Message("This is not open to you")
    String notAllowedTitle();

    @Message("Not done")
    String refusedKicker();

    @Message("This could not be taken")
    String refusedTitle();

    @Message("Something went wrong")
    String brokenKicker();

    @Message("We could not make this page")
    String brokenTitle();

    @Message("The fault is ours and has been written down. Trying again in a minute often helps.")
    String brokenWords();

    @Message("Nothing is lost")
    String keptKicker();

    @Message("This was not sent yet")
    String keptTitle();

    @Message("You are not signed in any more. Sign in in another window, come back to this one, and send it again: everything that you typed is still here.")
    String keptSession();

    @Message("This asks for your second proof again. Show it in another window, come back to this one, and send it again: everything that you typed is still here.")
    String keptFactor();

    @Message("Sign in in another window")
    String keptSignIn();

    @Message("Show it in another window")
    String keptShow();

    @Message("What you typed")
    String keptTyped();

    @Message("Send it again")
    String keptAgain();
}
