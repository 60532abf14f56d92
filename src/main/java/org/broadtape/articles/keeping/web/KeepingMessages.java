package org.broadtape.articles.keeping.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words about what readers keep. Another language is a file `messages/keeping_xx.properties`.
@MessageBundle("keeping")
public interface KeepingMessages {

    @Message("Saved articles")
    String saved();

    @Message("What you have read")
    String history();

    @Message("Save this article")
    String save();

    @Message("Saved")
    String isSaved();

    @Message("Remove from saved articles")
    String unsave();

    @Message("Remove")
    String remove();

    @Message("Articles that you put aside. Nobody else sees them.")
    String savedLede();

    @Message("Nothing saved yet. Each article has a way to save it, beside those that share it.")
    String savedNothing();

    @Message("A list of what you have read here, for you alone. We keep it only while you want it.")
    String historyLede();

    @Message("Nothing read since you switched it on.")
    String historyNothing();

    @Message("Keep a list of what I read")
    String keep();

    @Message("Stop, and remove the list")
    String stop();

    @Message("Older")
    String older();

    @Message("Back to the article")
    String back();
}
