package org.broadtape.comments.moderation.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of mails about decisions. Another language is a file `messages/comment_decisions_xx.properties`.
@MessageBundle("comment_decisions")
public interface ModerationMessages {

    @Message("Your comment at {site} is not shown")
    String removed(String site);

    @Message("This comment of yours is not shown, or not any more:")
    String removedWhat();

    @Message("The reason: {reason}")
    String reason(String reason);

    @Message("A moderator decided so, under the rules for comments of this site.")
    String byPerson();

    @Message("This was decided automatically, under the rules for comments of this site.")
    String byMachine();

    @Message("If you think that this is wrong, you may appeal once; somebody else decides about that. You may also go to an out-of-court dispute settlement body or to a court.")
    String redress();

    @Message("See it, and appeal")
    String toAppeal();

    @Message("Your notice to {site} has arrived")
    String receipt(String site);

    @Message("We have your notice that this comment is illegal. A person looks at it, and we write to you what we decide and why.")
    String receiptText();

    @Message("What {site} decided about your notice")
    String outcome(String site);

    @Message("You gave notice that this comment is illegal. It is not shown any more.")
    String outcomeRemoved();

    @Message("You gave notice that this comment is illegal. A moderator has read it and your notice, and found no reason to remove it.")
    String outcomeLeft();

    @Message("If you think that this is wrong, answer this mail. You may also go to an out-of-court dispute settlement body or to a court.")
    String outcomeRedress();

    @Message("What {site} decided about your appeal")
    String appeal(String site);

    @Message("Somebody else than before has read your comment and your appeal. It is shown now.")
    String appealGranted();

    @Message("Somebody else than before has read your comment and your appeal. The decision stands: the comment is not shown.")
    String appealDenied();

    @Message("See the comment")
    String toComment();

    @Message("{site} writes this because the law gives you the right to know. It cannot be turned off.")
    String why(String site);
}
