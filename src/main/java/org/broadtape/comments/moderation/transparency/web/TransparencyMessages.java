package org.broadtape.comments.moderation.transparency.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the account of moderation. Another language is a file `messages/transparency_xx.properties`.
@MessageBundle("transparency")
public interface TransparencyMessages {

    @Message("How comments are moderated")
    String title();

    @Message("What became of comments here in the last twelve months, in numbers. Rules hold or reject some before anybody sees them; people decide about what is held, reported or appealed against.")
    String lede();

    @Message("Month by month")
    String months();

    @Message("Month")
    String month();

    @Message("Comments")
    String posted();

    @Message("Held")
    String held();

    @Message("Rejected by a rule")
    String byRule();

    @Message("Rejected by a moderator")
    String byPerson();

    @Message("Shown by a moderator")
    String shown();

    @Message("Reports")
    String reports();

    @Message("Appeals")
    String appeals();

    @Message("Granted")
    String granted();

    @Message("Median wait")
    String median();

    @Message("The wait is from the holding of a comment to a moderator’s first decision about it. A decision that its moderator took back is not counted.")
    String note();

    @Message("Why rules held or rejected")
    String causes();

    @Message("Reason")
    String cause();

    @Message("Rejected")
    String rejected();

    @Message("A comment may have several reasons, and is counted under each.")
    String causesNote();

    @Message("No rule has held or rejected a comment.")
    String noCauses();

    @Message("Notices of illegal content")
    String notices();

    @Message("{#if received == 0}Nobody has given notice of illegal content.{#else if received == 1}1 notice was given: {removed} led to a removal, {left} did not, {open} is open.{#else}{received} notices were given: {removed} led to a removal, {left} did not, {open} are open.{/if}")
    String noticed(int received, int removed, int left, int open);

    @Message("The median time to a decision was {wait}.")
    String noticesWait(String wait);

    @Message("{minutes} min")
    String minutes(long minutes);

    @Message("{hours} h {minutes} min")
    String hours(long hours, long minutes);

    @Message("{days} days")
    String days(long days);

    @Message("Its writer was banned")
    String banned();

    @Message("Many of one member within ten minutes")
    String rate();

    @Message("The same words again")
    String duplicate();

    @Message("Too long, too short, or signs piled up")
    String length();

    @Message("A blocked word")
    String blocked();

    @Message("A suspect word")
    String suspect();

    @Message("Many links")
    String links();

    @Message("Among the first comments of a member")
    String first();

    @Message("Earlier rejections of its writer")
    String history();

    @Message("A new account")
    String age();

    @Message("Waited for the outside judge, or was judged by it")
    String judge();

    @Message("Several members reported it")
    String reported();
}
