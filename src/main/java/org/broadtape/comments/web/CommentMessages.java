package org.broadtape.comments.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words around comments. Another language is a file `messages/comments_xx.properties`.
@MessageBundle("comments")
public interface CommentMessages {

    @Message("Comments")
    String title();

    @Message("{#if count == 0}No comments yet{#else if count == 1}1 comment{#else}{count} comments{/if}")
    String count(int count);

    @Message("Read the comments")
    String read();

    @Message("Sign in")
    String signIn();

    @Message("See membership")
    String membership();

    @Message("Choose a public name")
    String chooseName();

    @Message("Newest")
    String newest();

    @Message("Oldest")
    String oldest();

    @Message("Most valued")
    String valued();

    @Message("Order")
    String order();

    @Message("Your comment")
    String yours();

    @Message("Your reply to {name}")
    String yourReply(String name);

    @Message("*Emphasis*, > quotes, - lists and links. 5,000 characters at most.")
    String hint();

    @Message("Your position in what this article is about")
    String position();

    @Message("I would rather not say")
    String unsaid();

    @Message("I hold a position")
    String iHold();

    @Message("I have no position")
    String iHoldNone();

    @Message("Holds a position in what this article is about")
    String holds();

    @Message("Has no position in what this article is about")
    String holdsNone();

    @Message("Verified")
    String verified();

    @Message("Post comment")
    String post();

    @Message("Save changes")
    String save();

    @Message("Reply")
    String reply();

    @Message("Edit")
    String edit();

    @Message("Edit your comment")
    String editing();

    @Message("Withdraw")
    String withdraw();

    @Message("edited")
    String edited();

    @Message("Staff")
    String staff();

    @Message("Author of this article")
    String author();

    @Message("Pinned by the editors")
    String pinned();

    @Message("Pin it above all others")
    String pin();

    @Message("Pin it no more")
    String unpin();

    @Message("Value")
    String value();

    @Message("Valued")
    String isValued();

    @Message("Valued by {count}")
    String votes(int count);

    @Message("{#if count == 1}1 more reply{#else}{count} more replies{/if}")
    String more(int count);

    @Message("More comments")
    String further();

    @Message("Withdrawn by its author")
    String withdrawn();

    @Message("Removed by a moderator")
    String removed();

    @Message("A moderator looks at your comment before others see it. You find it here meanwhile.")
    String held();

    @Message("A moderator has not taken your comment. Only you see it.")
    String rejected();

    @Message("A comment on")
    String on();

    @Message("All comments")
    String all();

    @Message("Imported reader")
    String imported();

    @Message("New")
    String fresh();

    @Message("Follow")
    String follow();

    @Message("Mute")
    String mute();

    @Message("Tell me of new comments")
    String followAll();

    @Message("Tell me no more of new comments")
    String muteAll();

    @Message("Your comments")
    String own();

    @Message("What you have written under articles. What became of each stands beside it.")
    String ownLede();

    @Message("Nothing written yet. Below each article stands who may comment on it.")
    String ownNothing();

    @Message("Waits for a moderator")
    String isHeld();

    @Message("Not taken")
    String isRejected();

    @Message("Withdrawn")
    String isWithdrawn();

    @Message("Older")
    String older();

    @Message("There were many comments from you, or from where you are, within a few minutes. What you wrote is still here: send it again a little later.")
    String tooMany();

    @Message("How comments are moderated")
    String how();

    @Message("Report")
    String report();

    @Message("Read why, and ask for another look")
    String whyRejected();
}
