package org.broadtape.comments.moderation.reports.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words about reporting a comment. Another language is a file `messages/report_xx.properties`.
@MessageBundle("report")
public interface ReportMessages {

    @Message("Report a comment")
    String title();

    @Message("What is wrong with it?")
    String kind();

    @Message("Anybody may give notice of illegal content; for the rest, sign in.")
    String whoMay();

    @Message("In your own words")
    String words();

    @Message("For illegal content, say which law it breaks, and why. Else you may leave this empty.")
    String wordsHint();

    @Message("For illegal content alone")
    String illegal();

    @Message("Your name")
    String name();

    @Message("Your mail address")
    String address();

    @Message("Only the desk sees both. You are told by mail what came of it.")
    String addressHint();

    @Message("I believe in good faith that what I write here is true and complete.")
    String faith();

    @Message("Leave this empty")
    String leaveEmpty();

    @Message("Send the report")
    String send();

    @Message("Back to the comment")
    String back();

    @Message("Thank you. A moderator looks at it.")
    String thanks();

    @Message("There were many reports from you, or from where you are, within an hour. What you wrote is still here: send it again later.")
    String tooMany();

    @Message("Choose what is wrong with it.")
    String choose();
}
