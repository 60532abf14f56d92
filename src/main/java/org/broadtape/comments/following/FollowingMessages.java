package org.broadtape.comments.following;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of following discussions, and of the mails about them. Another language is a file `messages/following_xx.properties`.
@MessageBundle("following")
public interface FollowingMessages {

    @Message("Replies to my comments, and new comments where I follow")
    String choice();

    @Message("{who} answered you: {headline}")
    String answered(String who, String headline);

    @Message("{who} commented on “{headline}”")
    String commented(String who, String headline);

    @Message("{count} new comments where you follow")
    String many(int count);

    @Message("{who} wrote on {when}, in answer to you:")
    String wroteToYou(String who, String when);

    @Message("{who} wrote on {when}:")
    String wrote(String who, String when);

    @Message("Open the comment")
    String open();

    @Message("Open the discussion of “{headline}”")
    String openDiscussion(String headline);

    @Message("{#if count == 1}And 1 more comment.{#else}And {count} more comments.{/if}")
    String more(int count);

    @Message("Mute this thread")
    String muteThread();

    @Message("Mute the thread that {who} began under “{headline}”")
    String muteThreadOf(String who, String headline);

    @Message("{site} tells you because you commented there or follow it. A muted thread sends you nothing more. Which mails you get at all, you choose in your account: {address}")
    String why(String site, String address);

    @Message("Mute a thread")
    String muteTitle();

    @Message("You get mails about new comments in this thread. Once it is muted, you get none, also where you comment in it again.")
    String muteLead();

    @Message("Muted")
    String mutedTitle();

    @Message("You get no more mails about this thread. Your other threads stay as they are.")
    String mutedLead();

    @Message("Choose which mails you get")
    String allMails();
}
