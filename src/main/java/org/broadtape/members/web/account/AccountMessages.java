package org.broadtape.members.web.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words on the account's pages. Another language is a file `messages/account_xx.properties`.
@MessageBundle("account")
public interface AccountMessages {

    @Message("Your account")
    String account();

    @Message("Profile")
    String profile();

    @Message("Ways to sign in")
    String ways();

    @Message("Where you are signed in")
    String sessions();

    @Message("What we may tell you")
    String notifications();

    @Message("What we sent you")
    String sent();

    @Message("Your data")
    String data();

    @Message("Signed in as {address}")
    String signedInAs(String address);

    @Message("Public name")
    String publicName();

    @Message("Shown beside what you write in public. Without one you appear as “A reader”.")
    String publicNameHint();

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message("Picture")
    String picture();

    @Message("A photograph as JPEG, PNG, WebP or GIF, up to 8 MB. We keep its pixels alone: where and with what it was taken is removed.")
    String pictureHint();

    @Message("Show this picture")
    String showPicture();

    @Message("Remove the picture")
    String hidePicture();

    @Message("Membership")
    String membership();

    @Message("Your tier is {tier}.")
    String tier(String tier);

    @Message("What each tier opens")
    String compare();

    @Message("Given")
    String given();

    @Message("Until")
    String until();

    @Message("Reason")
    String reason();

    @Message("Tier")
    String tierHead();

    @Message("Without end")
    String withoutEnd();

    @Message("This browser")
    String here();

    @Message("Browser")
    String browser();

    @Message("Signed in")
    String opened();

    @Message("Last seen")
    String seen();

    @Message("From")
    String network();

    @Message("End")
    String end();

    @Message("End all others")
    String endOthers();

    @Message("A browser that is ended here has to sign in again. If you do not know one of them, end it and change how you sign in.")
    String sessionsLede();

    @Message("By mail")
    String byMail();

    @Message("Always, for your account’s safety")
    String always();

    @Message("There is nothing to choose yet: the only mails are those that you ask for, and those for your account’s safety.")
    String nothingToChoose();

    @Message("Everything that we sent to you, the newest first. It is read from the same ledger that sends.")
    String sentLede();

    @Message("Nothing has been sent to you yet.")
    String sentNothing();

    @Message("When")
    String when();

    @Message("What")
    String what();

    @Message("To")
    String to();

    @Message("State")
    String state();

    @Message("Older")
    String older();

    @Message("Take a copy")
    String takeCopy();

    @Message("One file with everything that we hold about you, which programs can read (JSON).")
    String takeCopyHint();

    @Message("Leave")
    String leave();

    @Message("Your account and everything in it is removed a day from now. Until then you can change your mind. Public comments stay, under “A former member”.")
    String leaveHint();

    @Message("Remove my account")
    String leaveButton();

    @Message("Your account will be removed on {when}.")
    String leaving(String when);

    @Message("Keep my account")
    String stay();

    @Message("Your account stays.")
    String stays();

    @Message("Please check what you typed")
    String check();

    @Message("Waiting to be sent")
    String stateReady();

    @Message("Being sent")
    String stateSending();

    @Message("Sent")
    String stateSent();

    @Message("May have arrived")
    String stateDoubtful();

    @Message("Could not be delivered")
    String stateFailed();

    @Message("Taken back before it left")
    String stateCancelled();
}
