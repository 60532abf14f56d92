package org.broadtape.comments.moderation.appeals.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words about appeals. Another language is a file `messages/appeal_xx.properties`.
@MessageBundle("appeal")
public interface AppealMessages {

    @Message("A comment of yours was not shown")
    String title();

    @Message("A rule of this paper decided it, without a person. The reason: {reason}")
    String byRule(String reason);

    @Message("A moderator decided it. The reason: {reason}")
    String byPerson(String reason);

    @Message("Why it should be shown")
    String words();

    @Message("You can ask once. Somebody else than who took it away reads this, and writes to you.")
    String hint();

    @Message("Ask for another look")
    String send();

    @Message("You have asked for another look. Somebody else reads it and writes to you.")
    String waits();

    @Message("Your appeal was looked at. The comment stays as it is: {answer}")
    String denied(String answer);

    @Message("Your appeal was granted.")
    String granted();
}
